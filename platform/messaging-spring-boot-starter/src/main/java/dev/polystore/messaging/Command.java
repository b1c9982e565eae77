package dev.polystore.messaging;

/**
 * An order to another service to do something, answered by one reply.
 *
 * @param <R> the replies the command can get, usually a sealed interface
 */
public interface Command<R> {}

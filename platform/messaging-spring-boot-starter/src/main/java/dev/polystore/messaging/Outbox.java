package dev.polystore.messaging;

/**
 * The way out of a service: messages are stored with the change that they tell of, in its transaction, and relayed to
 * Kafka once that is committed.
 *
 * <p>Every method throws {@link IllegalStateException} when no transaction is active: a message that is not part of one
 * could tell of something that never happened.
 */
public interface Outbox {

    /** Publishes to {@code <this service>.events}. */
    void publish(Event event);

    /** Appends a message that is already encoded, such as a command of a saga or a reply. */
    void append(OutboxMessage message);
}

package dev.polystore.backing;

/**
 * A broker that is its own controller.
 *
 * @param controllerPort a second port, which only the broker itself uses
 */
public record KafkaSettings(ServerSettings server, int controllerPort) {}

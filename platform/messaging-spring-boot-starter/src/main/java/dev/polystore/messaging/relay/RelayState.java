package dev.polystore.messaging.relay;

import java.time.Instant;

/**
 * How a relay is doing.
 *
 * @param since when it came into this status
 * @param detail what an operator should know; with a fault also the remedy
 */
public record RelayState(Status status, Instant since, String detail) {

    /** What a relay can be at. */
    public enum Status {
        STARTING,
        /** Messages flow. */
        RELAYING,
        /** Another replica relays; this one takes over when that one is gone. */
        STANDBY,
        /** Kafka does not acknowledge; nothing is lost, the outbox waits. */
        WAITING_FOR_KAFKA,
        /** Broken off; it is started again after a pause. */
        FAILED,
        STOPPED
    }
}

package dev.polystore.messaging.relay;

/** What carries messages from an outbox to Kafka, whatever the database. */
public interface Relay {

    RelayState state();

    /** How far the relay is behind, in the unit of its database; {@code NaN} when that cannot be told. */
    double lag();

    /** What {@link #lag()} counts, such as {@code bytes}. */
    String lagUnit();

    /** How safe the place is from which it would go on. */
    default RelayPosition position() {
        return RelayPosition.UNKNOWN;
    }
}

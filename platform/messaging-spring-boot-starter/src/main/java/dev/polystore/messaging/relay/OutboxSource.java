package dev.polystore.messaging.relay;

import dev.polystore.messaging.OutboxMessage;
import java.util.List;
import java.util.Properties;

/** What a relay must know of the kind of database whose outbox it captures. */
public interface OutboxSource extends AutoCloseable {

    /**
     * Makes the source ready to be captured, healing what can be healed.
     *
     * @return false if another replica captures it
     */
    boolean claim();

    /** Whether a capture that still runs has lost its ground, such as a replication slot that is gone. */
    boolean isLost();

    /** The Debezium connector and all of its settings. */
    Properties connector();

    /** Reads the messages in what that connector captures. */
    CapturedOutbox outbox();

    /**
     * Messages that were committed, and that the capture has passed and never brought; each is told of once. Empty where that cannot be
     * told, or not yet.
     */
    default List<OutboxMessage> passedOver() {
        return List.of();
    }

    /** How far the capture is behind; {@code NaN} when that cannot be told. */
    double lag();

    String lagUnit();

    /** How safe the place is from which a capture would go on. */
    default RelayPosition position() {
        return RelayPosition.UNKNOWN;
    }

    /** Gives the claim back. */
    @Override
    void close();
}

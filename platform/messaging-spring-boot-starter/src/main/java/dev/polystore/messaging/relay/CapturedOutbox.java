package dev.polystore.messaging.relay;

import dev.polystore.messaging.OutboxMessage;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Reads the messages in what Debezium captured of an outbox. */
@FunctionalInterface
public interface CapturedOutbox {

    /**
     * Reads a message, or nothing from a record that is no row, such as a heartbeat.
     *
     * @throws RuntimeException if it is a row but no message
     */
    @Nullable
    OutboxMessage read(SourceRecord captured);
}

package dev.polystore.messaging.relay.postgres;

import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.codec.MessageJson;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/**
 * A captured row of the table {@code outbox}, read as Debezium's EventRouter reads it; this takes a fraction of the time, as it
 * makes no second record of it.
 */
final class OutboxRow {

    private static final ObjectReader HEADERS =
            MessageJson.mapper().readerFor(new TypeReference<Map<String, String>>() {});

    private OutboxRow() {}

    /**
     * The row, or nothing of a record that tells of no row, such as a heartbeat.
     *
     * @throws IllegalStateException if it tells of a row and does not bring it: it must not be passed over in silence
     */
    static @Nullable Struct of(SourceRecord captured) {
        if (!(captured.value() instanceof Struct change) || change.schema().field("after") == null) {
            return null;
        }
        if (!(change.getStruct("after") instanceof Struct row)) {
            throw new IllegalStateException("A change of the outbox came without its row");
        }
        return row;
    }

    /** The number that it was given when it was inserted; nothing where the publication did not bring it. */
    static @Nullable Long position(Struct row) {
        return row.schema().field("position") == null ? null : row.getInt64("position");
    }

    static OutboxMessage message(Struct row) {
        return new OutboxMessage(
                UUID.fromString(row.getString("id")),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getString("payload"),
                headers(row.getString("headers")));
    }

    static Map<String, String> headers(String json) {
        return HEADERS.readValue(json);
    }
}

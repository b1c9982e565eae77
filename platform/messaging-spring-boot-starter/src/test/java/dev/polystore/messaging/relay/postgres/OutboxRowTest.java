package dev.polystore.messaging.relay.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class OutboxRowTest {

    @Test
    void aHeartbeatIsNoRow() {
        var heartbeat =
                SchemaBuilder.struct().field("ts_ms", Schema.INT64_SCHEMA).build();

        assertThat(OutboxRow.of(captured(new Struct(heartbeat)))).isNull();
    }

    @Test
    void aChangeWithoutItsRowIsNotPassedOverInSilence() {
        var row = SchemaBuilder.struct()
                .optional()
                .field("id", Schema.STRING_SCHEMA)
                .build();
        var change = SchemaBuilder.struct().field("after", row).build();

        assertThatThrownBy(() -> OutboxRow.of(captured(new Struct(change))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without its row");
    }

    @Test
    void aRowMayHaveBeenPublishedWithoutItsNumber() {
        var old = SchemaBuilder.struct().field("id", Schema.STRING_SCHEMA).build();
        var numbered =
                SchemaBuilder.struct().field("position", Schema.INT64_SCHEMA).build();

        assertThat(OutboxRow.position(new Struct(old))).isNull();
        assertThat(OutboxRow.position(new Struct(numbered).put("position", 7L))).isEqualTo(7);
    }

    private static SourceRecord captured(Struct value) {
        return new SourceRecord(Map.of(), Map.of(), "outbox", value.schema(), value);
    }
}

package dev.polystore.messaging.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.messaging.Event;
import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.MessageTypes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageCodecTest {

    record Measured(
            String station, Reading reading, @Nullable String remark) implements Event {
        @Override
        public String aggregateId() {
            return station;
        }
    }

    record Reading(long value) {}

    final MessageCatalog catalog =
            new MessageCatalog(List.of(MessageTypes.none().with("weather.Measured.v1", Measured.class)));
    final MessageDecoder decoder = new MessageDecoder(catalog);

    @Test
    void sealsAnEventAsACloudEvent() {
        var now = Instant.parse("2026-01-02T03:04:05.123456Z");
        var encoder =
                new CloudEventsEncoder("weather", catalog, MessageTracing.none(), Clock.fixed(now, ZoneOffset.UTC));

        var message = encoder.event(new Measured("north", new Reading(7), null));

        assertThat(message.topic()).isEqualTo("weather.events");
        assertThat(message.key()).isEqualTo("north");
        assertThat(message.type()).isEqualTo("weather.Measured.v1");
        assertThat(message.id().version()).isEqualTo(7);
        assertThat(message.payload()).isEqualTo("{\"station\":\"north\",\"reading\":{\"value\":7}}");
        assertThat(message.headers())
                .containsEntry(MessageHeaders.SUBJECT, "north")
                .containsEntry(MessageHeaders.TIME, "2026-01-02T03:04:05.123456Z");
    }

    @Test
    void readsTolerantly() {
        var received =
                decoder.decode(record("{\"station\":\"north\",\"reading\":{\"value\":7,\"unit\":\"K\"},\"new\":1}"));

        assertThat(received.body()).isEqualTo(new Measured("north", new Reading(7), null));
    }

    @Test
    void insistsOnWhatTheRecordNeeds() {
        assertThatThrownBy(() -> decoder.decode(record("{\"reading\":{\"value\":7}}")))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("station");
        assertThatThrownBy(() -> decoder.decode(record("{\"station\":null,\"reading\":{\"value\":7}}")))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("station");
        assertThatThrownBy(() -> decoder.decode(record("{\"station\":\"north\",\"reading\":{}}")))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("value");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> decoder.decode(record("\u0000\u0001"))).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void takesHeadersThatAnotherRelayPackedIntoOne() {
        var record = record("{\"station\":\"north\",\"reading\":{\"value\":7}}");
        record.headers().add("headers", "{\"saga-id\":\"s1\"}".getBytes(UTF_8));

        assertThat(decoder.decode(record).headers()).containsEntry("saga-id", "s1");
    }

    @Test
    void refusesTypesThatAreNotOfTheForm() {
        assertThatThrownBy(() -> MessageTypes.none().with("Measured", Measured.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<service>.<Name>.v<n>");
    }

    private static ConsumerRecord<String, byte[]> record(String payload) {
        var record = new ConsumerRecord<>("weather.events", 0, 0, "north", payload.getBytes(UTF_8));
        record.headers().add(MessageHeaders.TYPE, "weather.Measured.v1".getBytes(UTF_8));
        record.headers().add(MessageHeaders.ID, "01890a5d-ac96-774b-bcce-b302099a8057".getBytes(UTF_8));
        return record;
    }
}

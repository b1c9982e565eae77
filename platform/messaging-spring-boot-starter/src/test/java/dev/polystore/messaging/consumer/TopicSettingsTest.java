package dev.polystore.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopicSettingsTest {

    private static final TopicSettings SETTINGS =
            new TopicSettings(12, (short) 3, null, Duration.ofDays(7), Duration.ofDays(90));

    @Test
    void keepEventsForEver() {
        assertThat(retention("billing.events")).isEqualTo("-1");
        assertThat(SETTINGS.of("billing.events").configs())
                .containsEntry("retention.bytes", "-1")
                .containsEntry("cleanup.policy", "delete");
    }

    @Test
    void keepCommandsAndRepliesForAWeekAndDeadLettersForAQuarter() {
        assertThat(retention("billing.commands")).isEqualTo("604800000");
        assertThat(retention("sales.replies")).isEqualTo("604800000");
        assertThat(retention("billing.events.dlt")).isEqualTo("7776000000");
        assertThat(retention("billing.outbox.dlt")).isEqualTo("7776000000");
    }

    @Test
    void canKeepEventsForAWhileOnly() {
        var forAnHour = new TopicSettings(12, (short) 3, Duration.ofHours(1), Duration.ofDays(7), Duration.ofDays(90));

        assertThat(forAnHour.of("billing.events").configs()).containsEntry("retention.ms", "3600000");
    }

    private static String retention(String topic) {
        return String.valueOf(SETTINGS.of(topic).configs().get("retention.ms"));
    }
}

package dev.polystore.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.bench.cost.Cost.OfDatabase;
import dev.polystore.bench.cost.Cost.OfProcess;
import dev.polystore.bench.cost.Database.Counters;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final TopicPartition EVENTS = new TopicPartition("order.events", 0);
    private static final TopicPartition QUIET = new TopicPartition("catalog.events", 0);

    private final Cost cost = new Window(
                    reading(0, 1_000, new Counters(50, 10_000), 7),
                    reading(10_000_000_000L, 3_500, new Counters(350, 210_000), 207),
                    Map.of("order-service", 300L))
            .per(100);

    @Test
    void dividesWhatWasUsedByOrders() {
        assertThat(cost.processes()).containsExactly(new OfProcess("order-service", 25, 0.25, 300));
        assertThat(cost.cpuMillisPerOrder()).isEqualTo(25);
        assertThat(cost.databases()).containsExactly(new OfDatabase("order-postgres", 3, 2_000));
        assertThat(cost.megabytes()).isEqualTo(300);
    }

    @Test
    void countsMessagesOfTopicsThatGotAny() {
        assertThat(cost.messagesPerOrder()).containsExactly(Map.entry("order.events", 2.0));
        assertThat(cost.allMessagesPerOrder()).isEqualTo(2);
    }

    @Test
    void findsTheTimesInWhatLinuxTells() {
        var stat = "42 (tomcat (a) b) S 1 42 42 0 -1 4194560 100 0 0 0 150 25 20 5 20 0 30 0 100 0 0";

        assertThat(Processes.cpuMillis(stat)).isEqualTo(2_000);
        assertThat(Processes.busyMillis("cpu  100 1 50 9999 777 3 4 9 0 0")).isEqualTo(1_580);
    }

    private static Reading reading(long nanoTime, long cpuMillis, Counters counters, long offset) {
        return new Reading(
                nanoTime,
                Map.of("order-service", cpuMillis),
                2 * cpuMillis,
                Map.of("order-postgres", counters),
                new Offsets(Map.of(EVENTS, offset, QUIET, 3L)));
    }
}

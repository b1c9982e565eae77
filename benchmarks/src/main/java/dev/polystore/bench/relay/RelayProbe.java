package dev.polystore.bench.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * Measures the relay of a running service from outside: it writes rows into the outbox and reads the topic.
 *
 * <p>Arguments: JDBC URL of the service's database, Kafka's address, process id of the service.
 */
public final class RelayProbe {

    static final String TOPIC = "bench.relay";

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final int WARM_UP = 20_000;
    private static final int DRAINED = 200_000;
    private static final int PER_SECOND = 100;
    private static final int SINGLE = 2_000;

    private RelayProbe() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var service = new ServiceProcess(Long.parseLong(arguments[2]));
        try (var outbox = new OutboxWriter(arguments[0]);
                var topic = new TopicEnd(arguments[1])) {
            new Drain(outbox, topic, service).of(WARM_UP);
            var drained = new Drain(outbox, topic, service).of(DRAINED);
            System.out.printf(
                    Locale.ROOT,
                    "drain: %.0f rows/s, %.1f µs of the service's CPU per row%n",
                    drained.perSecond(),
                    drained.cpuMicrosPerRow());
            var latency = new Latency(outbox, topic).at(PER_SECOND, SINGLE);
            System.out.printf(
                    Locale.ROOT,
                    "commit to consumer at %d/s: p50 %.1f, p95 %.1f, p99 %.1f, max %.1f ms%n",
                    PER_SECOND,
                    latency.getValueAtPercentile(50) / 1e6,
                    latency.getValueAtPercentile(95) / 1e6,
                    latency.getValueAtPercentile(99) / 1e6,
                    latency.getMaxValue() / 1e6);
            outbox.clear();
            System.out.printf(Locale.ROOT, "idle: %.1f %% of a core%n", 100 * service.share(IDLE));
        }
    }
}

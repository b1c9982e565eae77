package dev.polystore.bench.baseline;

import dev.polystore.bench.site.Site;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * What the machine and the servers of the shop do in a bare loop, while the shop has nothing to do.
 *
 * @param memory the machine's, as one thread reads it
 * @param postgres order-service's server: an order row and an outbox row in each transaction
 * @param kafkaMessagesPerSecond of 500 bytes, acknowledged by all replicas
 */
public record Baselines(List<ReadLatency> memory, List<CommitRate> postgres, double kafkaMessagesPerSecond) {

    private static final List<Integer> KILOBYTES = List.of(256, 2_048, 32_768);
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final Duration EACH = Duration.ofSeconds(5);

    public static Baselines of(Site site) throws InterruptedException {
        var memory = KILOBYTES.stream().map(MemoryLoop::latency).toList();
        try {
            var postgres = new PostgresLoop(site.port("order-postgres")).rates(CLIENTS, EACH);
            return new Baselines(memory, postgres, new KafkaLoop(site.kafka()).perSecond(EACH));
        } catch (SQLException e) {
            throw new IllegalStateException("The bare loop on PostgreSQL failed: " + e.getMessage(), e);
        }
    }

    public double mostCommitsPerSecond() {
        return postgres.stream().mapToDouble(CommitRate::commitsPerSecond).max().orElse(0);
    }
}

package dev.polystore.bench.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.IntConsumer;

/** How fast a backlog leaves the outbox: from the first message that a consumer receives to the last one. */
record Drain(OutboxWriter outbox, TopicEnd topic, ServiceProcess service) {

    private static final int PER_TRANSACTION = 1_000;

    record Drained(int rows, Duration time, Duration cpu) {

        double perSecond() {
            return rows * 1e9 / time.toNanos();
        }

        double cpuMicrosPerRow() {
            return cpu.toNanos() / 1e3 / rows;
        }
    }

    /** The service is frozen while the backlog is written. */
    Drained of(int rows) throws SQLException, InterruptedException {
        service.freeze();
        try {
            for (int first = 0; first < rows; first += PER_TRANSACTION) {
                outbox.write(first, Math.min(PER_TRANSACTION, rows - first));
            }
        } finally {
            service.thaw();
        }
        var before = service.cpu();
        var arrivals = new Arrivals();
        topic.receive(rows, arrivals);
        return new Drained(rows, arrivals.fromFirstToLast(), service.cpu().minus(before));
    }

    private static final class Arrivals implements IntConsumer {

        private long first;
        private long last;

        @Override
        public void accept(int number) {
            last = System.nanoTime();
            first = first == 0 ? last : first;
        }

        Duration fromFirstToLast() {
            return Duration.ofNanos(last - first);
        }
    }
}

package dev.polystore.bench.relay;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long single messages take from their commit to a consumer, at a constant rate. */
record Latency(OutboxWriter outbox, TopicEnd topic) {

    private static final long SECOND = 1_000_000_000;

    /** In nanoseconds. */
    Histogram at(int perSecond, int messages) throws SQLException {
        var committed = new long[messages];
        var arrived = new long[messages];
        var received = CompletableFuture.runAsync(
                () -> topic.receive(messages, number -> arrived[number] = System.nanoTime()));
        var begin = System.nanoTime();
        for (int number = 0; number < messages; number++) {
            awaitTurn(begin + number * SECOND / perSecond);
            outbox.write(number, 1);
            committed[number] = System.nanoTime();
        }
        received.join();
        var latencies = new Histogram(3);
        for (int number = 0; number < messages; number++) {
            latencies.recordValue(Math.max(0, arrived[number] - committed[number]));
        }
        return latencies;
    }

    private static void awaitTurn(long turn) {
        for (var left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

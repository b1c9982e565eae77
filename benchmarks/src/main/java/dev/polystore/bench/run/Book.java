package dev.polystore.bench.run;

import dev.polystore.bench.ending.Endings;
import dev.polystore.bench.load.Answer.Accepted;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What became of each order. That one has ended may be heard from Kafka before the answer to the request is read, so
 * whichever is heard second closes the entry.
 */
public final class Book implements Endings {

    private static final int DIGITS = 3;

    private sealed interface Entry {

        record Open(long due, long submitted) implements Entry {}

        record Ended(long when, boolean confirmed) implements Entry {}
    }

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong confirmed = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final AtomicLong toldToComeBack = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<@Nullable String> firstFailure = new AtomicReference<>();
    private final Histogram untilAccepted = new ConcurrentHistogram(DIGITS);
    private final Histogram untilConfirmed = new ConcurrentHistogram(DIGITS);
    private final Histogram submitToConfirmed = new ConcurrentHistogram(DIGITS);

    void accepted(Accepted order, long due) {
        untilAccepted.recordValue(micros(System.nanoTime() - due));
        accepted.incrementAndGet();
        var open = new Entry.Open(due, order.submitted());
        if (entries.putIfAbsent(order.orderId(), open) instanceof Entry.Ended end) {
            close(order.orderId(), open, end);
        }
    }

    void toldToComeBack() {
        toldToComeBack.incrementAndGet();
    }

    void failed(String cause) {
        failed.incrementAndGet();
        firstFailure.compareAndSet(null, cause);
    }

    @Override
    public void confirmed(UUID orderId, long when) {
        ended(orderId, new Entry.Ended(when, true));
    }

    @Override
    public void rejected(UUID orderId, long when) {
        ended(orderId, new Entry.Ended(when, false));
    }

    @Override
    public void sagaEnded(long when) {
        ended.incrementAndGet();
    }

    private void ended(UUID orderId, Entry.Ended end) {
        if (entries.putIfAbsent(orderId, end) instanceof Entry.Open open) {
            close(orderId, open, end);
        }
    }

    private void close(UUID orderId, Entry.Open open, Entry.Ended end) {
        entries.remove(orderId);
        if (end.confirmed()) {
            confirmed.incrementAndGet();
            untilConfirmed.recordValue(micros(end.when() - open.due()));
            submitToConfirmed.recordValue(micros(end.when() - open.submitted()));
        } else {
            rejected.incrementAndGet();
        }
    }

    private static long micros(long nanos) {
        return Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    public Counts counts() {
        return new Counts(
                accepted.get(), confirmed.get(), rejected.get(), ended.get(), toldToComeBack.get(), failed.get());
    }

    public @Nullable String firstFailure() {
        return firstFailure.get();
    }

    public Latencies latencies() {
        return new Latencies(Latency.of(untilAccepted), Latency.of(untilConfirmed), Latency.of(submitToConfirmed));
    }
}

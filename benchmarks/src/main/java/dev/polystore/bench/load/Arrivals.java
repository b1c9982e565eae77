package dev.polystore.bench.load;

import java.time.Duration;

/**
 * When orders arrive: evenly spread over some time, or all at once. The plan is made beforehand and does not wait for
 * the system; latencies count from it, so a system that stalls is not flattered.
 *
 * @param perSecond orders per second; infinite for all at once
 */
public record Arrivals(long count, double perSecond) {

    private static final double NANOS_PER_SECOND = 1e9;

    public static Arrivals steady(double perSecond, Duration duration) {
        return new Arrivals(Math.round(perSecond * duration.toNanos() / NANOS_PER_SECOND), perSecond);
    }

    public static Arrivals atOnce(long count) {
        return new Arrivals(count, Double.POSITIVE_INFINITY);
    }

    public boolean areAtOnce() {
        return Double.isInfinite(perSecond);
    }

    /** How long after the first an order is due, in nanoseconds; the first has number 0. */
    public long due(long number) {
        return Math.round(number / perSecond * NANOS_PER_SECOND);
    }

    /** From the first to one after the last. */
    public Duration duration() {
        return Duration.ofNanos(due(count));
    }
}

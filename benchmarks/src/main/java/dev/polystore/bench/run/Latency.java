package dev.polystore.bench.run;

import org.HdrHistogram.Histogram;

/** How long something took, in milliseconds. */
public record Latency(long count, double p50, double p95, double p99, double max) {

    private static final double MICROS_PER_MILLI = 1_000;

    /** Of a histogram of microseconds. */
    public static Latency of(Histogram micros) {
        return new Latency(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(95) / MICROS_PER_MILLI,
                micros.getValueAtPercentile(99) / MICROS_PER_MILLI,
                micros.getMaxValue() / MICROS_PER_MILLI);
    }
}

package dev.polystore.bench.run;

import dev.polystore.bench.load.Arrivals;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Runs that never were. */
public final class Runs {

    public static final int PER_SECOND = 100;
    public static final int SECONDS = 20;

    private static final long ALL = PER_SECOND * SECONDS;

    private Runs() {}

    /** All went well, though the 99th of 100 had to wait for so long. */
    public static RunFigures good(double p99Millis) {
        return figures(p99Millis, moments(5, 0), all(0, 0));
    }

    /** The backlog grew by so many orders per second. */
    public static RunFigures growing(int perSecond) {
        return figures(80, moments(5, perSecond), all(0, 0));
    }

    /** Some orders never ended. */
    public static RunFigures losing(long lost) {
        return figures(80, moments(5, 0), all(lost, 0));
    }

    public static RunFigures failing(long failed) {
        return figures(80, moments(5, 0), all(0, failed));
    }

    private static Counts all(long lost, long failed) {
        return new Counts(ALL, ALL - lost, 0, ALL - lost, 0, failed);
    }

    private static List<Moment> moments(int backlog, int growth) {
        return IntStream.rangeClosed(1, SECONDS)
                .mapToObj(second -> {
                    var accepted = second * PER_SECOND;
                    var ended = accepted - backlog - second * growth;
                    return new Moment(second, new Counts(accepted, ended, 0, ended, 0, 0));
                })
                .toList();
    }

    private static RunFigures figures(double p99, List<Moment> moments, Counts atRest) {
        var latency = new Latency(ALL, 40, 60, p99, p99);
        return new RunFigures(
                Arrivals.steady(PER_SECOND, Duration.ofSeconds(SECONDS)),
                moments.getLast(),
                new Moment(SECONDS + 1, atRest),
                false,
                new Latencies(latency, latency, latency),
                moments,
                null);
    }
}

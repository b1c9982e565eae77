package dev.polystore.bench.report;

import dev.polystore.bench.run.Latency;
import dev.polystore.bench.run.RunFigures;
import dev.polystore.bench.search.Verdict;

/**
 * A rate that was tried.
 *
 * @param reason why it could not be sustained; empty if it could
 * @param confirmed how long it took from when customers were due
 */
public record Step(
        double perSecond,
        boolean sustained,
        String reason,
        double acceptedPerSecond,
        double endedPerSecond,
        Latency confirmed) {

    public static Step of(RunFigures run, Verdict verdict) {
        return new Step(
                run.arrivals().perSecond(),
                verdict.sustained(),
                verdict.reason(),
                run.acceptedPerSecond(),
                run.endedPerSecond(),
                run.latencies().dueToConfirmed());
    }
}

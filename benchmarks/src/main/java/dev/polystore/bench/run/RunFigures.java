package dev.polystore.bench.run;

import dev.polystore.bench.load.Arrivals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in one run.
 *
 * @param atEnd when the last order had arrived
 * @param atRest when nothing was under way any more, or the patience was over
 * @param drained whether nothing was
 */
public record RunFigures(
        Arrivals arrivals,
        Moment atEnd,
        Moment atRest,
        boolean drained,
        Latencies latencies,
        List<Moment> timeline,
        @Nullable String firstFailure) {

    /** While orders arrived. */
    public double acceptedPerSecond() {
        return atEnd.counts().accepted() / atEnd.seconds();
    }

    /** Whole sagas, while orders arrived. */
    public double endedPerSecond() {
        return atEnd.counts().ended() / atEnd.seconds();
    }
}

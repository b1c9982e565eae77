package dev.polystore.bench.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.polystore.bench.load.Arrivals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in one run.
 *
 * @param atEnd when the last order had arrived; if all came at once, when the last had ended
 * @param atRest when nothing was under way any more, or the patience was over
 * @param givenUp whether it ended early, as the shop was too far behind
 * @param timeline one moment for each second
 */
public record RunFigures(
        Arrivals arrivals,
        Moment atEnd,
        Moment atRest,
        boolean givenUp,
        Latencies latencies,
        List<Moment> timeline,
        @Nullable String firstFailure) {

    /** Up to {@link #atEnd}. */
    @JsonProperty
    public double acceptedPerSecond() {
        return atEnd.counts().accepted() / atEnd.seconds();
    }

    /** Whole sagas, up to {@link #atEnd}. */
    @JsonProperty
    public double endedPerSecond() {
        return atEnd.counts().ended() / atEnd.seconds();
    }

    /** Whether all that was accepted has ended. */
    @JsonProperty
    public boolean drained() {
        return !atRest.counts().areUnderWay();
    }

    /** The same while orders arrived, without what came after. */
    public List<Moment> timelineOfArrivals() {
        return timeline.stream()
                .filter(moment -> moment.seconds() <= atEnd.seconds())
                .toList();
    }
}

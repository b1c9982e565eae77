package dev.polystore.bench.search;

import dev.polystore.bench.run.Moment;
import dev.polystore.bench.run.RunFigures;
import java.util.List;

/**
 * Whether a run was one that could have gone on for ever.
 *
 * @param reason why not; empty if it could
 */
public record Verdict(boolean sustained, String reason) {

    private static final double LONGEST_P99 = 1_000;
    private static final double MOST_GROWTH = 0.02;

    /** Orders per second; at low rates some orders more or less are chance. */
    private static final double NO_GROWTH = 0.5;

    private static Verdict no(String reason, Object... values) {
        return new Verdict(false, reason.formatted(values));
    }

    /** Everything was accepted, nearly everyone knew within a second, and no backlog grew. */
    public static Verdict on(RunFigures run) {
        var counts = run.atRest().counts();
        var perSecond = run.arrivals().perSecond();
        if (run.givenUp()) {
            return no("given up: %,d orders behind", run.atEnd().counts().backlog());
        }
        if (!run.drained()) {
            return no("%,d orders never ended", counts.accepted() - counts.confirmed() - counts.rejected());
        }
        if (counts.failed() + counts.toldToComeBack() > 0) {
            return no("%,d not served", counts.failed() + counts.toldToComeBack());
        }
        if (run.latencies().dueToConfirmed().p99() >= LONGEST_P99) {
            return no("p99 %,.0f ms", run.latencies().dueToConfirmed().p99());
        }
        var growth = growth(secondHalf(run.timelineOfArrivals()));
        return growth > Math.max(NO_GROWTH, MOST_GROWTH * perSecond)
                ? no("backlog grows by %.1f/s", growth)
                : new Verdict(true, "");
    }

    private static List<Moment> secondHalf(List<Moment> moments) {
        return moments.subList(moments.size() / 2, moments.size());
    }

    /** Orders per second by which the backlog grows: the slope of the line that fits best. */
    static double growth(List<Moment> moments) {
        var meanTime = moments.stream().mapToDouble(Moment::seconds).average().orElse(0);
        var meanBacklog = moments.stream()
                .mapToDouble(moment -> moment.counts().backlog())
                .average()
                .orElse(0);
        var covariance = moments.stream()
                .mapToDouble(moment ->
                        (moment.seconds() - meanTime) * (moment.counts().backlog() - meanBacklog))
                .sum();
        var variance = moments.stream()
                .mapToDouble(moment -> Math.pow(moment.seconds() - meanTime, 2))
                .sum();
        return variance == 0 ? 0 : covariance / variance;
    }
}

package dev.polystore.analytics.saga;

import java.time.Instant;
import java.util.List;

/** How the sagas that ended in a period did so. */
public record SagaOutcomes(Instant from, Instant to, List<Outcome> outcomes) {

    /**
     * @param saga the name of its definition, such as {@code place-order}
     * @param outcome {@code COMPLETED} or {@code COMPENSATED}
     * @param share of all sagas of this name
     */
    public record Outcome(String saga, String outcome, long count, double share, DurationMillis durationMillis) {}

    /** From start to end. */
    public record DurationMillis(long p50, long p95, long p99, long max) {}
}

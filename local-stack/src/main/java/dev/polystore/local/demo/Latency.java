package dev.polystore.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** How long customers had to wait for the confirmation of their orders. */
public record Latency(List<Duration> sorted) {

    public static Latency of(List<Experience> experiences) {
        return new Latency(experiences.stream()
                .map(Experience::confirmedAfter)
                .filter(Objects::nonNull)
                .sorted()
                .toList());
    }

    /** The time within which so many percent of the orders were confirmed. */
    public Duration percentile(int percent) {
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}

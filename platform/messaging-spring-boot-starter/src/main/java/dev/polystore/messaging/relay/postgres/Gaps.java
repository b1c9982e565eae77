package dev.polystore.messaging.relay.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Numbers of rows that have not come although higher ones have: of transactions that are not committed yet, that never will be, or that
 * the capture has lost.
 */
final class Gaps {

    /** So many are remembered, the highest. */
    private static final int MOST = 10_000;

    /** No transaction lasts as long, so a number that nobody has seen by then belongs to one that was rolled back. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final NavigableMap<Long, Instant> gaps = new TreeMap<>();
    private final Clock clock;
    private long highest;

    Gaps(Clock clock) {
        this.clock = clock;
    }

    /** Forgets all, and waits for what is numbered higher. */
    synchronized void beginAfter(long number) {
        gaps.clear();
        highest = number;
    }

    /** The row with this number has come. */
    synchronized void came(long number) {
        exists(number);
        gaps.remove(number);
    }

    /** There is a row with this number, so it and those below have come, are on their way, or never will. */
    synchronized void exists(long number) {
        for (var gap = Math.max(highest, number - MOST) + 1; gap <= number; gap++) {
            gaps.put(gap, clock.instant());
        }
        highest = Math.max(highest, number);
        while (gaps.size() > MOST) {
            gaps.pollFirstEntry();
        }
    }

    /** All that are open, without those of transactions that must have been rolled back. */
    synchronized List<Long> open() {
        var rolledBack = clock.instant().minus(LONGEST_TRANSACTION);
        gaps.values().removeIf(rolledBack::isAfter);
        return List.copyOf(gaps.keySet());
    }

    /** Those of {@code numbers} that still have not come; nobody waits for them any longer. */
    synchronized List<Long> close(Collection<Long> numbers) {
        return numbers.stream().filter(number -> gaps.remove(number) != null).toList();
    }
}

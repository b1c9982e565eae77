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

    /** No transaction lasts as long, so a number that is in no table by then belongs to one that was rolled back. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final NavigableMap<Long, Instant> gaps = new TreeMap<>();
    private final Clock clock;
    private long highest;

    Gaps(Clock clock) {
        this.clock = clock;
    }

    /** Forgets all, and waits for what is numbered higher; after 0 for what comes first. */
    synchronized void beginAfter(long number) {
        gaps.clear();
        highest = number;
    }

    /** The row with this number has come. */
    synchronized void came(long number) {
        if (highest == 0) {
            highest = number - 1;
        }
        open(number);
        gaps.remove(number);
    }

    /**
     * There is a row with this number, so those up to it should have come or be on their way. Of more than can be remembered nothing is
     * opened: they open one after the other when they come.
     */
    synchronized void exists(long number) {
        if (number - highest <= MOST) {
            open(number);
        }
    }

    private void open(long until) {
        for (var gap = Math.max(highest, until - MOST) + 1; gap <= until; gap++) {
            gaps.put(gap, clock.instant());
        }
        highest = Math.max(highest, until);
        while (gaps.size() > MOST) {
            gaps.pollFirstEntry();
        }
    }

    synchronized List<Long> open() {
        return List.copyOf(gaps.keySet());
    }

    /** Those of {@code numbers} that still have not come. */
    synchronized List<Long> stillOpen(Collection<Long> numbers) {
        return numbers.stream().filter(gaps::containsKey).toList();
    }

    /** Nobody waits for these any longer. */
    synchronized void close(Collection<Long> numbers) {
        gaps.keySet().removeAll(numbers);
    }

    /** Closes what belongs to transactions that must have been rolled back: what is old and not among the {@code committed}. */
    synchronized void closeRolledBack(Collection<Long> committed) {
        var old = clock.instant().minus(LONGEST_TRANSACTION);
        gaps.entrySet().removeIf(gap -> gap.getValue().isBefore(old) && !committed.contains(gap.getKey()));
    }
}

package dev.polystore.analytics.freshness;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The moment up to which everything that was published is in the read model.
 *
 * <p>A partition without backlog is complete up to the moment at which that was seen, however long ago its last event was:
 * a quiet shop is not a stale one. A partition with backlog is complete up to its newest event that came in, or up to the
 * moment at which it last had no backlog. The read model is as old as its oldest partition.
 */
class Watermark {

    private final Map<Partition, Instant> complete = new HashMap<>();

    /**
     * Moves on.
     *
     * @param seenAt a moment before the backlog was looked at
     * @param newest when the newest event that came in from a partition was published
     */
    Instant advance(Instant seenAt, Backlog.Reading backlog, Map<Partition, Instant> newest) {
        for (var partition : backlog.partitions()) {
            var upTo = backlog.behind().contains(partition)
                    ? unlessAhead(newest.getOrDefault(partition, Instant.EPOCH), seenAt)
                    : seenAt;
            complete.merge(partition, upTo, Watermark::later);
        }
        complete.keySet().retainAll(backlog.partitions());
        return complete.values().stream().reduce(seenAt, Watermark::earlier);
    }

    /** An event from the future comes of a clock that is ahead, and says nothing about those before it. */
    private static Instant unlessAhead(Instant published, Instant seenAt) {
        return published.isAfter(seenAt) ? Instant.EPOCH : published;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package dev.polystore.auditor.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A part of a list that is sorted by its keys: ids of orders, which begin with their time, or SKUs.
 *
 * @param before not part of it
 */
public record Range(String from, String before) {

    public static final Range ALL_SKUS = new Range("", "~");

    private static final long LAST_MILLISECOND = 0xffffffffffffL;

    /** Of ids that were made from one moment up to another. */
    public static Range ofIds(Instant from, Instant until) {
        return new Range(firstIdOf(from), firstIdOf(until));
    }

    public static Range ofId(UUID id) {
        return new Range(id.toString(), next(id).toString());
    }

    private static String firstIdOf(Instant time) {
        var milliseconds = Math.clamp(time.toEpochMilli(), 0, LAST_MILLISECOND);
        return new UUID(milliseconds << 16, 0).toString();
    }

    private static UUID next(UUID id) {
        var low = id.getLeastSignificantBits() + 1;
        return new UUID(low == 0 ? id.getMostSignificantBits() + 1 : id.getMostSignificantBits(), low);
    }
}

package dev.polystore.order.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to tell of; their ids sort by time.
 *
 * @param from the oldest
 * @param before only orders older than this one
 * @param changedSince only orders to which something happened at this moment or later
 */
public record OrderRange(UUID from, UUID before, @Nullable Instant changedSince) {

    String condition() {
        var within = "id >= :from and id < :before";
        return changedSince == null ? within : within + " and history -> -1 ->> 'at' >= :changedSince";
    }
}

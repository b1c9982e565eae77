package dev.polystore.messaging.relay.mongo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The message that this replica relayed last. */
public final class RelayedUntil {

    private volatile @Nullable UUID last;

    public Optional<UUID> last() {
        return Optional.ofNullable(last);
    }

    /** When that message was made, as its version 7 id tells. */
    public Optional<Instant> time() {
        return last().map(id -> Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16));
    }

    public void set(UUID message) {
        last = message;
    }
}

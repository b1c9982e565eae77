package dev.polystore.messaging.outbox;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import dev.polystore.messaging.relay.mongo.RelayedUntil;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Cleans the collection {@code outbox}.
 *
 * <p>Only the replica that relays removes, and only what is both older than the retention and well before the
 * message that it relayed last: what a transaction that was under way then has written must still be relayed.
 */
public final class MongoOutboxCleanup implements OutboxCleanup {

    /** Twice what MongoDB allows by default. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);

    private final MongoDatabase database;
    private final RelayedUntil relayedUntil;
    private final Duration retention;
    private final Clock clock;

    public MongoOutboxCleanup(MongoDatabase database, RelayedUntil relayedUntil, Duration retention, Clock clock) {
        this.database = database;
        this.relayedUntil = relayedUntil;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public long removeRelayed() {
        var expired = clock.instant().minus(retention);
        return relayedUntil
                .time()
                .map(relayed -> relayed.minus(LONGEST_TRANSACTION))
                .map(relayed -> relayed.isBefore(expired) ? relayed : expired)
                .map(this::removeBefore)
                .orElse(0L);
    }

    private long removeBefore(Instant end) {
        return database.getCollection("outbox")
                .deleteMany(lt("createdAt", Date.from(end)))
                .getDeletedCount();
    }
}

package dev.polystore.messaging.relay.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/**
 * Which replica relays, for a database whose change stream anyone may read: a document with a holder and an end.
 *
 * <p>Two replicas that both believe to hold it for a moment, one of them frozen, do no harm but to send messages twice:
 * both begin at the position that was stored last.
 */
final class RelayLease {

    static final Duration LENGTH = Duration.ofSeconds(10);

    private final MongoCollection<Document> leases;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();
    private Instant renewAt = Instant.MIN;

    RelayLease(MongoCollection<Document> leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Takes the lease, or prolongs it when a third of it is over. */
    synchronized boolean hold() {
        var now = clock.instant();
        if (now.isBefore(renewAt)) {
            return true;
        }
        var held = take(now);
        renewAt = held ? now.plus(LENGTH.dividedBy(3)) : Instant.MIN;
        return held;
    }

    private boolean take(Instant now) {
        try {
            leases.updateOne(
                    and(eq("_id", "outbox-relay"), or(eq("holder", holder), lt("until", Date.from(now)))),
                    combine(set("holder", holder), set("until", Date.from(now.plus(LENGTH)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    synchronized void release() {
        renewAt = Instant.MIN;
        leases.deleteOne(and(eq("_id", "outbox-relay"), eq("holder", holder)));
    }
}

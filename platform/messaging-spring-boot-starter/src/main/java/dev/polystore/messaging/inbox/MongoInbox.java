package dev.polystore.messaging.inbox;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * The collection {@code inbox} of a MongoDB database.
 *
 * <p>Looks before it inserts, because a duplicate key would abort the whole transaction. Should another replica insert
 * the same message in between, the insert fails as a write conflict, and the retry finds it.
 */
public final class MongoInbox implements Inbox {

    private final Supplier<MongoDatabase> database;
    private final Clock clock;

    /** @param database gives the database with the session of the current transaction */
    public MongoInbox(Supplier<MongoDatabase> database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<UUID> accept(String consumer, Collection<UUID> messages) {
        var fresh = new LinkedHashMap<String, UUID>();
        messages.forEach(message -> fresh.put(consumer + "/" + message, message));
        var inbox = database.get().getCollection("inbox");
        known(inbox, fresh.keySet()).forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            var now = Date.from(clock.instant());
            inbox.insertMany(fresh.keySet().stream()
                    .map(id -> new Document("_id", id).append("receivedAt", now))
                    .toList());
        }
        return Set.copyOf(fresh.values());
    }

    private static Set<String> known(MongoCollection<Document> inbox, Set<String> ids) {
        return inbox.find(in("_id", ids))
                .projection(include("_id"))
                .map(found -> found.getString("_id"))
                .into(new HashSet<>());
    }
}

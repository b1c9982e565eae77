package dev.polystore.messaging.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.transaction.support.TransactionOperations;

/** The collection {@code parked_key} of a MongoDB database. */
public final class MongoParkedKeys implements ParkedKeys {

    private final Supplier<MongoDatabase> database;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** @param database gives the database with the session of the current transaction */
    public MongoParkedKeys(Supplier<MongoDatabase> database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Set<String> among(String consumer, String topic, Collection<String> keys) {
        return collection()
                .find(and(eq("consumer", consumer), eq("topic", topic), in("key", keys)))
                .map(found -> found.getString("key"))
                .into(new HashSet<>());
    }

    @Override
    public void park(String consumer, String topic, String key, String cause) {
        collection()
                .updateOne(
                        isKey(consumer, topic, key),
                        combine(setOnInsert("cause", cause), setOnInsert("since", Date.from(clock.instant()))),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public List<ParkedKey> of(String consumer) {
        return collection()
                .find(eq("consumer", consumer))
                .sort(ascending("since"))
                .map(found -> new ParkedKey(
                        found.getString("topic"),
                        found.getString("key"),
                        found.getString("cause"),
                        found.getDate("since").toInstant()))
                .into(new ArrayList<>());
    }

    /**
     * The key's document is written to, so that whoever else wants to act on the key fails with a write conflict, which is
     * transient.
     */
    @Override
    public <T> Optional<T> whileParked(String consumer, String topic, String key, Supplier<T> action) {
        var answer = transaction.execute(_ -> {
            var held = collection().updateOne(isKey(consumer, topic, key), inc("held", 1));
            return held.getMatchedCount() == 1 ? action.get() : null;
        });
        return Optional.ofNullable(answer);
    }

    @Override
    public void release(String consumer, String topic, String key) {
        collection().deleteOne(isKey(consumer, topic, key));
    }

    private static Bson isKey(String consumer, String topic, String key) {
        return and(eq("consumer", consumer), eq("topic", topic), eq("key", key));
    }

    private MongoCollection<Document> collection() {
        return database.get().getCollection("parked_key");
    }
}

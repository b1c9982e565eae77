package dev.polystore.messaging.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;

/** The collection {@code parked_key} of a MongoDB database. */
public final class MongoParkedKeys implements ParkedKeys {

    private final Supplier<MongoDatabase> database;
    private final Clock clock;

    public MongoParkedKeys(Supplier<MongoDatabase> database, Clock clock) {
        this.database = database;
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
                        and(eq("consumer", consumer), eq("topic", topic), eq("key", key)),
                        combine(setOnInsert("cause", cause), setOnInsert("since", Date.from(clock.instant()))),
                        new UpdateOptions().upsert(true));
    }

    private MongoCollection<Document> collection() {
        return database.get().getCollection("parked_key");
    }
}

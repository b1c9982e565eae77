package dev.polystore.messaging.relay.mongo;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Debezium's position in the collection {@code relay_offset} of the database that it captures.
 *
 * <p>Debezium makes it by reflection, so it finds the database in the engine's settings.
 */
public final class MongoOffsetStore extends MemoryOffsetBackingStore {

    static final String URI = "mongodb.connection.string";
    static final String COLLECTION = "relay_offset";

    private Map<String, String> settings = Map.of();
    private @Nullable MongoClient client;

    @Override
    public void configure(WorkerConfig config) {
        super.configure(config);
        settings = config.originalsStrings();
    }

    @Override
    public void start() {
        super.start();
        client = MongoClients.create(uri());
        data = new HashMap<>();
        for (var stored : collection().find()) {
            data.put(bytes(stored.getString("_id")), bytes(stored.getString("position")));
        }
    }

    @Override
    public void stop() {
        super.stop();
        if (client != null) {
            client.close();
        }
    }

    @Override
    protected void save() {
        data.forEach((source, position) -> collection()
                .replaceOne(
                        eq("_id", text(source)),
                        new Document("_id", text(source)).append("position", text(position)),
                        new ReplaceOptions().upsert(true)));
    }

    @Override
    public Set<Map<String, Object>> connectorPartitions(String connector) {
        return Set.of();
    }

    private MongoCollection<Document> collection() {
        var database = Objects.requireNonNull(new ConnectionString(uri()).getDatabase());
        return Objects.requireNonNull(client).getDatabase(database).getCollection(COLLECTION);
    }

    private String uri() {
        return Objects.requireNonNull(settings.get(URI), URI);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes.duplicate()).toString();
    }
}

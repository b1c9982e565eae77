package dev.polystore.messaging.outbox;

import com.mongodb.client.MongoDatabase;
import dev.polystore.messaging.OutboxMessage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;

/** The collection {@code outbox} of a MongoDB database, in the shape that Debezium's MongoEventRouter reads. */
public final class MongoOutboxStore implements OutboxStore {

    private final Supplier<MongoDatabase> database;
    private final Clock clock;

    /** @param database gives the database with the session of the current transaction */
    public MongoOutboxStore(Supplier<MongoDatabase> database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void insert(List<OutboxMessage> messages) {
        database.get()
                .getCollection("outbox")
                .insertMany(messages.stream().map(this::document).toList());
    }

    private Document document(OutboxMessage message) {
        return new Document("_id", message.id().toString())
                .append("aggregatetype", message.topic())
                .append("aggregateid", message.key())
                .append("type", message.type())
                .append("payload", message.payload())
                .append("headers", new Document(message.headers()))
                .append("createdAt", Date.from(clock.instant()));
    }
}

package dev.polystore.messaging.accounting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.polystore.messaging.accounting.TimeWindow.Position;
import dev.polystore.web.operator.Operator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** The collection {@code outbox} of a MongoDB database, read by the time of its documents. */
final class MongoSentMessages implements SentMessages {

    private final Supplier<MongoDatabase> database;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** @param database gives the database with the session of the current transaction */
    MongoSentMessages(Supplier<MongoDatabase> database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public SentPage page(TimeWindow window, int size) {
        var found = outbox().find(and(begin(window), lt("createdAt", Date.from(window.until()))))
                .sort(ascending("createdAt", "_id"))
                .limit(size + 1)
                .into(new ArrayList<>());
        return SentPage.of(found, size, MongoSentMessages::message, MongoSentMessages::place);
    }

    private static Bson begin(TimeWindow window) {
        var after = window.position();
        if (after == null) {
            return gte("createdAt", Date.from(window.from()));
        }
        var time = new Date(after.time());
        return or(gt("createdAt", time), and(eq("createdAt", time), gt("_id", after.key())));
    }

    private static SentMessage message(Document document) {
        return new SentMessage(
                UUID.fromString(document.getString("_id")),
                document.getString("aggregatetype"),
                document.getString("aggregateid"),
                document.getString("type"),
                document.getDate("createdAt").toInstant());
    }

    private static String place(Document document) {
        return new Position(document.getDate("createdAt").getTime(), document.getString("_id")).toString();
    }

    /** An id is there once, so the document makes way for itself; the relay is told of what is inserted. */
    @Override
    public boolean emitAgain(UUID id, Operator operator) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            @Nullable Document document = outbox().findOneAndDelete(eq("_id", id.toString()));
            if (document == null) {
                return false;
            }
            document.get("headers", Document.class)
                    .append(EMITTED_BY, operator.actor())
                    .append(EMITTED_BECAUSE, operator.reason());
            outbox().insertOne(document.append("createdAt", Date.from(clock.instant())));
            return true;
        }));
    }

    private MongoCollection<Document> outbox() {
        return database.get().getCollection("outbox");
    }
}

package dev.polystore.catalog.availability;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.ReceivedMessage;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoDatabaseUtils;
import org.springframework.stereotype.Component;

/** Follows the inventory. Its events may come before the product does, and what is older than known is dropped. */
@Component
class AvailabilityProjection implements MessageBatchHandler {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabaseFactory databases;

    AvailabilityProjection(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    @Override
    public Set<String> topics() {
        return Set.of("inventory.events");
    }

    @Override
    public Set<Class<?>> reads() {
        return Set.of(StockLevelChanged.class);
    }

    @Override
    public void handle(List<ReceivedMessage<?>> messages) {
        follow(messages.stream()
                .map(message -> (StockLevelChanged) message.body())
                .toList());
    }

    void follow(List<StockLevelChanged> changes) {
        var updates =
                newest(changes).stream().map(AvailabilityProjection::update).toList();
        MongoDatabaseUtils.getDatabase(databases).getCollection("availability").bulkWrite(updates);
    }

    /** Of each product one level, however often it has changed since the last poll. */
    private static Collection<StockLevelChanged> newest(List<StockLevelChanged> changes) {
        return changes.stream()
                .collect(Collectors.toMap(
                        StockLevelChanged::sku,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(StockLevelChanged::version))))
                .values();
    }

    /** Decided inside the update: a filter on the version would make an old event insert its SKU a second time. */
    private static UpdateOneModel<Document> update(StockLevelChanged level) {
        var known = new Document("$ifNull", List.of("$version", -1));
        var isNewer = new Document("$gt", List.of(level.version(), known));
        var replacement = new Document("_id", level.sku())
                .append("onHand", level.onHand())
                .append("reserved", level.reserved())
                .append("version", level.version())
                .append("asOf", Date.from(level.occurredAt()));
        var replaceIfNewer = new Document(
                "$replaceWith",
                new Document("$cond", List.of(isNewer, new Document("$literal", replacement), "$$ROOT")));
        return new UpdateOneModel<>(eq("_id", level.sku()), List.of(replaceIfNewer), UPSERT);
    }
}

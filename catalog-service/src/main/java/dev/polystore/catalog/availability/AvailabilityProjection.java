package dev.polystore.catalog.availability;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import dev.polystore.messaging.EventHandler;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoDatabaseUtils;
import org.springframework.stereotype.Component;

/** Follows the inventory. Its events may come before the product does, and what is older than known is dropped. */
@Component
class AvailabilityProjection {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabaseFactory databases;

    AvailabilityProjection(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    @EventHandler
    void on(StockLevelChanged level) {
        MongoDatabaseUtils.getDatabase(databases)
                .getCollection("availability")
                .updateOne(eq("_id", level.sku()), List.of(replaceIfNewer(level)), UPSERT);
    }

    /** Decided inside the update: a filter on the version would make an old event insert its SKU a second time. */
    private static Document replaceIfNewer(StockLevelChanged level) {
        var known = new Document("$ifNull", List.of("$version", -1));
        var isNewer = new Document("$gt", List.of(level.version(), known));
        var replacement = new Document("_id", level.sku())
                .append("onHand", level.onHand())
                .append("reserved", level.reserved())
                .append("version", level.version())
                .append("asOf", Date.from(level.occurredAt()));
        return new Document(
                "$replaceWith",
                new Document("$cond", List.of(isNewer, new Document("$literal", replacement), "$$ROOT")));
    }
}

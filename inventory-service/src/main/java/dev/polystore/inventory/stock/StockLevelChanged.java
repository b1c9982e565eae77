package dev.polystore.inventory.stock;

import dev.polystore.messaging.Event;
import java.time.Instant;

/** There is more or less of a product than before. */
public record StockLevelChanged(String sku, long onHand, long reserved, long version, Instant occurredAt)
        implements Event {

    static StockLevelChanged to(StockLevel level, Instant now) {
        return new StockLevelChanged(level.sku(), level.onHand(), level.reserved(), level.version(), now);
    }

    @Override
    public String aggregateId() {
        return sku;
    }
}

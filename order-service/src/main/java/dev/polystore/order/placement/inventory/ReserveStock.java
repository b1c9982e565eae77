package dev.polystore.order.placement.inventory;

import dev.polystore.messaging.Command;
import java.util.List;
import java.util.UUID;

/** Sets aside the goods of an order: all of them or none. */
public record ReserveStock(UUID orderId, List<Line> lines) implements Command<StockReply> {

    public record Line(String sku, int quantity) {}
}

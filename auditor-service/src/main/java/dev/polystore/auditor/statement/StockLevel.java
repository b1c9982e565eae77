package dev.polystore.auditor.statement;

/**
 * How much of a product there is and what explains it, as inventory-service tells them.
 *
 * @param shipped pieces that left for shipments, without those that came back
 * @param held pieces of the reservations that are open
 */
public record StockLevel(
        String sku, long onHand, long reserved, long version, long received, long adjusted, long shipped, long held) {}

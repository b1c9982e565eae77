package dev.polystore.inventory.statement;

/**
 * How much of a product there is, and what explains it.
 *
 * @param shipped pieces that left for shipments, without those that came back
 * @param held pieces of the reservations that are open
 */
public record StockStatement(
        String sku, long onHand, long reserved, long version, long received, long adjusted, long shipped, long held) {}

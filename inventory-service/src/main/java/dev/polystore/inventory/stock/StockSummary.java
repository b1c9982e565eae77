package dev.polystore.inventory.stock;

/**
 * All pieces of all products, counted in two ways that must agree: what the levels say is on hand, and what the journal
 * says came and went. So {@code onHand + shipped = received + adjusted}.
 *
 * @param shipped pieces that left for shipments, without those that came back
 */
public record StockSummary(long onHand, long reserved, long received, long adjusted, long shipped) {}

package dev.polystore.order.placement.inventory;

/** What becomes of {@link ReserveStock}. */
public sealed interface StockReply permits StockReserved, OutOfStock {}

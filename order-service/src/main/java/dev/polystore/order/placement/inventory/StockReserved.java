package dev.polystore.order.placement.inventory;

import java.util.UUID;

/** The goods wait for the order. */
public record StockReserved(UUID orderId) implements StockReply {}

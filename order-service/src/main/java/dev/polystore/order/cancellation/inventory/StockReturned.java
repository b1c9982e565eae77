package dev.polystore.order.cancellation.inventory;

import java.util.UUID;

/** The goods are in stock again. */
public record StockReturned(UUID orderId) implements ReturnReply {}

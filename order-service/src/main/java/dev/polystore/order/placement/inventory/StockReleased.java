package dev.polystore.order.placement.inventory;

import java.util.UUID;

/** No goods wait for the order, now or later. */
public record StockReleased(UUID orderId) {}

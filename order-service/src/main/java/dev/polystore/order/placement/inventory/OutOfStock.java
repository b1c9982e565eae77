package dev.polystore.order.placement.inventory;

import java.util.List;
import java.util.UUID;

/** Nothing was set aside, as there is too little of these. */
public record OutOfStock(UUID orderId, List<String> skus) implements StockReply {}

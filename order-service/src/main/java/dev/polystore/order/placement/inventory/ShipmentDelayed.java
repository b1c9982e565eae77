package dev.polystore.order.placement.inventory;

import java.util.List;
import java.util.UUID;

/** The goods did not wait long enough and there are too few of these now; more may come. */
public record ShipmentDelayed(UUID orderId, List<String> skus) implements ShipmentReply {}

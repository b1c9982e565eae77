package dev.polystore.analytics.event.messaging;

import java.time.Instant;
import java.util.UUID;

sealed interface InventoryEvent extends Occurrence {

    record StockLevelChanged(String sku, long onHand, long reserved, long version, Instant occurredAt)
            implements InventoryEvent {}

    record ShipmentArranged(UUID orderId, UUID shipmentId, String trackingNumber, Instant occurredAt)
            implements InventoryEvent {}

    record ShipmentDispatched(UUID orderId, UUID shipmentId, String trackingNumber, Instant occurredAt)
            implements InventoryEvent {}

    record ShipmentDelivered(UUID orderId, UUID shipmentId, String trackingNumber, Instant occurredAt)
            implements InventoryEvent {}

    record StockReturned(UUID orderId, Instant occurredAt) implements InventoryEvent {}
}

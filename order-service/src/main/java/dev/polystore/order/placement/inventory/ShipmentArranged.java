package dev.polystore.order.placement.inventory;

import java.util.UUID;

/** The parcel is ready for the carrier. */
public record ShipmentArranged(UUID orderId, UUID shipmentId, String trackingNumber) implements ShipmentReply {}

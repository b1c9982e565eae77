package dev.polystore.order.order;

import java.util.UUID;

/** The parcel that an order goes out in. */
public record Shipment(UUID shipmentId, String trackingNumber) {}

package dev.polystore.order.placement.inventory;

/** What becomes of {@link ArrangeShipment}. */
public sealed interface ShipmentReply permits ShipmentArranged, ShipmentDelayed {}

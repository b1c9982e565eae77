package dev.polystore.inventory.shipment;

/** Where a parcel is. */
public enum ShipmentStatus {
    ARRANGED,
    DISPATCHED,
    DELIVERED,
    CANCELLED
}

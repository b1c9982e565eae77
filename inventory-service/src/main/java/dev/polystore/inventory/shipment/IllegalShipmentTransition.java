package dev.polystore.inventory.shipment;

/** A parcel cannot get there from where it is. */
public class IllegalShipmentTransition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalShipmentTransition(Shipment shipment, ShipmentStatus next) {
        super("Shipment %s is %s and cannot become %s".formatted(shipment.id(), shipment.status(), next));
    }
}

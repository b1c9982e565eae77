package dev.polystore.inventory.shipment;

import java.util.UUID;

/** There is no such parcel. */
public class UnknownShipment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownShipment(UUID id) {
        super("There is no shipment " + id);
    }
}

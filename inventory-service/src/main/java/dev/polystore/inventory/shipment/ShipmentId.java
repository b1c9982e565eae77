package dev.polystore.inventory.shipment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** An order has one parcel, whose id follows from that of the order: were the command carried out anew, it would be the same. */
final class ShipmentId {

    private static final long VARIANT = 0xC000_0000_0000_0000L;

    private ShipmentId() {}

    /** A version 7 id as that of the order is: its time and its first random bits, then others. */
    static UUID of(UUID orderId) {
        var others = UUID.nameUUIDFromBytes(("shipment of " + orderId).getBytes(UTF_8))
                .getLeastSignificantBits();
        return new UUID(
                orderId.getMostSignificantBits(), orderId.getLeastSignificantBits() & VARIANT | others & ~VARIANT);
    }
}

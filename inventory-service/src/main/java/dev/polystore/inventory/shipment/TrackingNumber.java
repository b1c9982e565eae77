package dev.polystore.inventory.shipment;

import java.util.UUID;

/** What customers type to find their parcel: short, without letters that look like digits (Crockford's Base32). */
final class TrackingNumber {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    private TrackingNumber() {}

    /** Takes the part of a UUID version 7 that is random. */
    static String of(UUID shipmentId) {
        var number = new StringBuilder("PS");
        for (int shift = (LENGTH - 1) * BITS; shift >= 0; shift -= BITS) {
            number.append(
                    DIGITS.charAt((int) (shipmentId.getLeastSignificantBits() >>> shift) & (DIGITS.length() - 1)));
        }
        return number.toString();
    }
}

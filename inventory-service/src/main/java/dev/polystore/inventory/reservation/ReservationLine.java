package dev.polystore.inventory.reservation;

import java.util.UUID;
import java.util.stream.Stream;

/** One product of a reservation, as it is stored. */
record ReservationLine(UUID orderId, String sku, int quantity, boolean missing) {

    static Stream<ReservationLine> of(Reservation reservation) {
        return reservation.goods().pieces().entrySet().stream()
                .map(line -> new ReservationLine(
                        reservation.orderId(),
                        line.getKey(),
                        line.getValue(),
                        reservation.missing().contains(line.getKey())));
    }
}

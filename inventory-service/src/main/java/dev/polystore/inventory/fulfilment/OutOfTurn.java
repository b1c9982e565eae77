package dev.polystore.inventory.fulfilment;

import dev.polystore.inventory.reservation.Reservation;

/** No saga asks for this in this state: a human has to look at it. */
class OutOfTurn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfTurn(String what, Reservation reservation) {
        super("The goods of order %s cannot be %s: its reservation is %s"
                .formatted(reservation.orderId(), what, reservation.status()));
    }
}

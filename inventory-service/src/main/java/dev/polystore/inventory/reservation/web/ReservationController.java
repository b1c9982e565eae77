package dev.polystore.inventory.reservation.web;

import dev.polystore.inventory.reservation.Reservation;
import dev.polystore.inventory.reservation.Reservations;
import dev.polystore.web.Problems;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is set aside for an order. */
@RestController
@RequestMapping(path = "/{version}/reservations", version = "v1")
class ReservationController {

    private final Reservations reservations;

    ReservationController(Reservations reservations) {
        this.reservations = reservations;
    }

    record ReservedLine(String sku, int quantity, boolean missing) {}

    record ReservationView(
            UUID orderId, Reservation.Status status, Instant since, Instant expiresAt, List<ReservedLine> lines) {

        static ReservationView of(Reservation reservation) {
            var lines = reservation.goods().pieces().entrySet().stream()
                    .map(line -> new ReservedLine(
                            line.getKey(),
                            line.getValue(),
                            reservation.missing().contains(line.getKey())))
                    .toList();
            return new ReservationView(
                    reservation.orderId(), reservation.status(), reservation.since(), reservation.expiresAt(), lines);
        }
    }

    static final class UnknownOrder extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownOrder(UUID orderId) {
            super("Nothing was ever reserved for order " + orderId);
        }
    }

    @GetMapping("/{orderId}")
    ReservationView reservation(@PathVariable UUID orderId) {
        return reservations.find(orderId).map(ReservationView::of).orElseThrow(() -> new UnknownOrder(orderId));
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownOrder unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-reservation", unknown);
    }
}

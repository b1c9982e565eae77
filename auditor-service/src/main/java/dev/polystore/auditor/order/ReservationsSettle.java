package dev.polystore.auditor.order;

import static java.util.stream.Collectors.summingLong;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Repair.ReleaseReservation;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Line;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.Order.Status;
import dev.polystore.auditor.statement.Reservation;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever has bought something gets it, and nothing stays aside for anyone else. */
final class ReservationsSettle implements OrderRule {

    private static final String BY_HAND = "Compare GET /v1/reservations/ORDER and GET /v1/shipments?orderId=ORDER of"
            + " inventory-service with the order, and put the goods right where they are: adjust stock, or ship";

    @Override
    public Stream<Violation> violations(OrderCase found) {
        if (!found.isAtRest()) {
            return Stream.empty();
        }
        return found.is(Status.CONFIRMED) ? ofConfirmed(found) : ofNothing(found);
    }

    private static Stream<Violation> ofConfirmed(OrderCase found) {
        var order = Objects.requireNonNull(found.order());
        var ordered = pieces(order);
        var reservation = found.reservation();
        if (reservation == null) {
            return Stream.of(violation(found, "It is CONFIRMED, and nothing was ever reserved for it"));
        }
        if (reservation.status() != Reservation.Status.COMMITTED) {
            return Stream.of(violation(found, "It is CONFIRMED, and its reservation is " + reservation.status()));
        }
        if (!ordered.equals(reservation.pieces()) || !ordered.equals(reservation.shipped())) {
            var what = "%s were ordered, %s reserved and %s shipped";
            return Stream.of(violation(found, what.formatted(ordered, reservation.pieces(), reservation.shipped())));
        }
        return Objects.equals(order.shipmentId(), reservation.shipmentId())
                ? Stream.empty()
                : Stream.of(violation(
                        found,
                        "Order-service names shipment %s, inventory-service %s"
                                .formatted(order.shipmentId(), reservation.shipmentId())));
    }

    private static Stream<Violation> ofNothing(OrderCase found) {
        var reservation = found.reservation();
        if (reservation == null) {
            return Stream.empty();
        }
        if (reservation.status() == Reservation.Status.HELD) {
            return Stream.of(orphan(found, reservation));
        }
        if (reservation.status() == Reservation.Status.COMMITTED
                || !reservation.shipped().isEmpty()) {
            var what = "It is %s, and its reservation is %s: %s left the warehouse"
                    .formatted(found.standing(), reservation.status(), reservation.shipped());
            return Stream.of(violation(found, what));
        }
        return Stream.empty();
    }

    private static Violation orphan(OrderCase found, Reservation reservation) {
        var what = "It is %s, and %s are still held for it".formatted(found.standing(), reservation.pieces());
        return new Violation(
                        Invariant.RESERVATIONS_SETTLE,
                        what,
                        reservation.since(),
                        found.rows(),
                        "Release it: ./polystore audit --repair, or POST /v1/reservations/ORDER/releases")
                .repairableBy(new ReleaseReservation(found.id()));
    }

    private static Violation violation(OrderCase found, String what) {
        return new Violation(Invariant.RESERVATIONS_SETTLE, what, found.changedAt(), found.rows(), BY_HAND);
    }

    private static Map<String, Long> pieces(Order order) {
        return order.lines().stream().collect(Collectors.groupingBy(Line::sku, summingLong(Line::quantity)));
    }
}

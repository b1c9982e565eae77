package dev.polystore.auditor.order;

import static dev.polystore.auditor.order.Sides.reservation;
import static dev.polystore.auditor.statement.Reservation.Status.COMMITTED;
import static dev.polystore.auditor.statement.Reservation.Status.HELD;
import static dev.polystore.auditor.statement.Reservation.Status.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.auditor.audit.Repair.ReleaseReservation;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.Reservation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReservationsSettleTest {

    final ReservationsSettle rule = new ReservationsSettle();

    @Test
    void whatIsHeldForARejectedOrderIsReleased() {
        assertThat(only(Sides.rejected(), reservation(HELD, Map.of())).safeRepair())
                .contains(new ReleaseReservation(Sides.ID));
    }

    @Test
    void whatIsHeldForACancelledOrderIsReleased() {
        assertThat(only(Sides.cancelled(), reservation(HELD, Map.of())).repairable())
                .isTrue();
    }

    @Test
    void whatIsHeldForAnOrderThatNobodyKnowsIsReleased() {
        var unknown = Sides.confirmed().with((Order) null);

        assertThat(only(unknown, reservation(HELD, Map.of())).repairable()).isTrue();
    }

    @Test
    void whatWasShippedForARejectedOrderIsForHumans() {
        assertThat(only(Sides.rejected(), reservation(COMMITTED, Map.of("LENS", 2L)))
                        .repairable())
                .isFalse();
        assertThat(only(Sides.rejected(), reservation(RELEASED, Map.of("LENS", 2L)))
                        .what())
                .contains("left the warehouse");
    }

    @Test
    void aConfirmedOrderGetsAllThatWasOrdered() {
        assertThat(only(Sides.confirmed(), reservation(COMMITTED, Map.of("LENS", 1L)))
                        .what())
                .contains("LENS=2", "LENS=1");
        assertThat(only(Sides.confirmed(), reservation(HELD, Map.of())).repairable())
                .isFalse();
        assertThat(only(Sides.confirmed(), null).what()).contains("nothing was ever reserved");
    }

    @Test
    void bothSidesNameTheSameShipment() {
        var other = new Reservation(
                Sides.ID, COMMITTED, Sides.NOON, Map.of("LENS", 2L), Map.of("LENS", 2L), UUID.randomUUID());

        assertThat(only(Sides.confirmed(), other).what()).contains(Sides.SHIPMENT.toString());
    }

    private Violation only(Sides sides, @Nullable Reservation reservation) {
        return rule.violations(sides.with(reservation).seen()).toList().getFirst();
    }
}

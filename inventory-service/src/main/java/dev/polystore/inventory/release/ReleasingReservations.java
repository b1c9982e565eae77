package dev.polystore.inventory.release;

import dev.polystore.inventory.fulfilment.FulfillingOrders;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReleaseStock;
import dev.polystore.inventory.reservation.Reservation;
import dev.polystore.inventory.reservation.Reservation.Status;
import dev.polystore.inventory.reservation.Reservations;
import dev.polystore.web.operator.Operator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does for an operator what a saga's command would do, and notes who wished it. */
@Component
public class ReleasingReservations {

    private final Reservations reservations;
    private final FulfillingOrders fulfilling;
    private final Releases releases;
    private final Clock clock;

    ReleasingReservations(Reservations reservations, FulfillingOrders fulfilling, Releases releases, Clock clock) {
        this.reservations = reservations;
        this.fulfilling = fulfilling;
        this.releases = releases;
        this.clock = clock;
    }

    /** @throws NothingToRelease if nothing is held for the order */
    @Transactional
    public void release(UUID orderId, Operator operator) {
        var status = reservations.lock(List.of(orderId)).stream()
                .findFirst()
                .map(Reservation::status)
                .orElseThrow(() -> new NothingToRelease(orderId, "unknown"));
        if (status != Status.HELD) {
            throw new NothingToRelease(orderId, status.name());
        }
        fulfilling.carryOut(new ReleaseStock(orderId));
        releases.add(orderId, new Release(operator.actor(), operator.reason(), clock.instant()));
    }
}

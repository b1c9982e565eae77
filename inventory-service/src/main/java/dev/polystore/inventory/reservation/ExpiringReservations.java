package dev.polystore.inventory.reservation;

import dev.polystore.inventory.stock.StockLevels;
import dev.polystore.messaging.Outbox;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what was set aside for orders that nobody came back for. */
@Component
public class ExpiringReservations {

    private final Reservations reservations;
    private final StockLevels levels;
    private final Outbox outbox;
    private final ReservationSettings settings;
    private final Clock clock;

    ExpiringReservations(
            Reservations reservations, StockLevels levels, Outbox outbox, ReservationSettings settings, Clock clock) {
        this.reservations = reservations;
        this.levels = levels;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Expires the oldest few; several replicas may do so at once, each takes others. Says how many there were. */
    @Transactional
    public int expireSome() {
        var now = clock.instant();
        var overdue = reservations.lockExpired(now, settings.expiryStep());
        var stock = levels.lock(overdue.stream()
                .flatMap(reservation -> reservation.goods().skus().stream())
                .collect(Collectors.toSet()));
        overdue.forEach(reservation -> stock.release(reservation.goods()));
        reservations.update(overdue.stream()
                .map(reservation -> reservation.become(Reservation.Status.EXPIRED, now))
                .toList());
        levels.save(stock);
        stock.changes(now).forEach(outbox::publish);
        return overdue.size();
    }
}

package dev.polystore.inventory.reservation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for overdue reservations from time to time and takes them in small steps, so that no order waits for long. */
@Component
class ReservationExpiry {

    private static final Logger log = LoggerFactory.getLogger(ReservationExpiry.class);

    private final ExpiringReservations reservations;

    ReservationExpiry(ExpiringReservations reservations) {
        this.reservations = reservations;
    }

    @Scheduled(fixedDelayString = "${polystore.inventory.reservations.expiry-interval:1m}")
    void expire() {
        int expired;
        do {
            expired = reservations.expireSome();
            if (expired > 0) {
                log.warn("{} reservations expired that nobody released", expired);
            }
        } while (expired > 0);
    }
}

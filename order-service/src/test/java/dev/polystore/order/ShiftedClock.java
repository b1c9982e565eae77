package dev.polystore.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Real time, moved forward by tests that do not want to wait. */
public class ShiftedClock extends Clock {

    private volatile Duration shift = Duration.ZERO;

    void advance(Duration time) {
        shift = shift.plus(time);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), shift);
    }
}

package dev.polystore.analytics.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes periods that were asked for in part. */
@Component
public class Periods {

    private final Clock clock;

    Periods(Clock clock) {
        this.clock = clock;
    }

    /** What ends now unless it says otherwise, and is of the usual length unless it says otherwise. */
    public Period of(@Nullable Instant from, @Nullable Instant to, Duration usual) {
        var end = to == null ? clock.instant() : to;
        return new Period(from == null ? end.minus(usual) : from, end);
    }
}

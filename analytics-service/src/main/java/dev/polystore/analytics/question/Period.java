package dev.polystore.analytics.question;

import java.time.Instant;

/** A stretch of time: from its first moment up to, but without, its last. */
public record Period(Instant from, Instant to) {

    public Period {
        if (!from.isBefore(to)) {
            throw new BadParameter("from", "%s is not before to=%s".formatted(from, to));
        }
    }
}

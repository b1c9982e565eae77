package dev.polystore.saga.history;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;

/** Writes instants in UTC as ISO 8601 does, without the day if it is today. */
record Moments(Instant now) {

    String text(Instant moment) {
        var second = moment.truncatedTo(ChronoUnit.SECONDS).toString();
        var isToday =
                moment.atOffset(UTC).toLocalDate().equals(now.atOffset(UTC).toLocalDate());
        return isToday ? second.substring(second.indexOf('T') + 1) : second;
    }

    String earliest(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder()).map(this::text).orElse("an unknown time");
    }
}

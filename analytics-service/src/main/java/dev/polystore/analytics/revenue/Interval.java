package dev.polystore.analytics.revenue;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.polystore.analytics.question.BadParameter;
import dev.polystore.analytics.question.Period;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How finely a report over time is cut. */
public enum Interval {
    MINUTE(ChronoUnit.MINUTES, Duration.ofHours(1)),
    HOUR(ChronoUnit.HOURS, Duration.ofDays(1)),
    DAY(ChronoUnit.DAYS, Duration.ofDays(30));

    private static final long MOST = 2_000;

    private final ChronoUnit unit;
    private final Duration usual;

    Interval(ChronoUnit unit, Duration usual) {
        this.unit = unit;
        this.usual = usual;
    }

    /** The length of a period that is looked at if none is given. */
    public Duration usualPeriod() {
        return usual;
    }

    /**
     * Widens a period to whole intervals.
     *
     * @throws BadParameter if they would be too many for one answer
     */
    public Period align(Period period) {
        var start = period.from().truncatedTo(unit);
        var end = period.to().minusNanos(1).truncatedTo(unit).plus(1, unit);
        var count = unit.between(start, end);
        if (count > MOST) {
            throw new BadParameter(
                    "interval",
                    "%s would cut %s into %d pieces, more than %d; take a longer interval or a shorter period"
                            .formatted(this, Duration.between(period.from(), period.to()), count, MOST));
        }
        return new Period(start, end);
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.polystore.analytics.revenue;

import static dev.polystore.analytics.revenue.Interval.DAY;
import static dev.polystore.analytics.revenue.Interval.HOUR;
import static dev.polystore.analytics.revenue.Interval.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.analytics.question.BadParameter;
import dev.polystore.analytics.question.Period;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void widensAPeriodToWholeIntervals() {
        var asked = period("2026-11-22T10:15:30Z", "2026-11-22T11:00:00.001Z");

        assertThat(MINUTE.align(asked)).isEqualTo(period("2026-11-22T10:15:00Z", "2026-11-22T11:01:00Z"));
        assertThat(HOUR.align(asked)).isEqualTo(period("2026-11-22T10:00:00Z", "2026-11-22T12:00:00Z"));
        assertThat(DAY.align(asked)).isEqualTo(period("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"));
    }

    @Test
    void leavesWholeIntervalsAsTheyAre() {
        var asked = period("2026-11-22T10:00:00Z", "2026-11-22T12:00:00Z");

        assertThat(HOUR.align(asked)).isEqualTo(asked);
    }

    @Test
    void refusesMorePiecesThanAnyoneCanLookAt() {
        assertThatThrownBy(() -> MINUTE.align(period("2026-11-01T00:00:00Z", "2026-11-03T00:00:00Z")))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("minute would cut PT48H into 2880 pieces, more than 2000");
    }

    private static Period period(String from, String to) {
        return new Period(Instant.parse(from), Instant.parse(to));
    }
}

package dev.polystore.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant EARLIER = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Periods periods = new Periods(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void endsNowAndHasTheUsualLengthUnlessItSaysOtherwise() {
        assertThat(periods.of(null, null, DAY)).isEqualTo(new Period(NOW.minus(DAY), NOW));
        assertThat(periods.of(EARLIER, null, DAY)).isEqualTo(new Period(EARLIER, NOW));
        assertThat(periods.of(null, EARLIER, DAY)).isEqualTo(new Period(EARLIER.minus(DAY), EARLIER));
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> periods.of(NOW, EARLIER, DAY))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("2026-11-22T10:00:00Z is not before to=2026-11-01T00:00:00Z");
    }

    @Test
    void readsADayAsItsFirstMoment() {
        assertThat(new InstantOrDay().convert("2026-11-01")).isEqualTo(EARLIER);
        assertThat(new InstantOrDay().convert("2026-11-22T10:00:00Z")).isEqualTo(NOW);
    }
}

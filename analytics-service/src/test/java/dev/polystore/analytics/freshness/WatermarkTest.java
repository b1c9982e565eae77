package dev.polystore.analytics.freshness;

import static java.time.Instant.EPOCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.freshness.Backlog.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Partition ORDERS = new Partition("order.events", 0);
    private static final Partition CARTS = new Partition("cart.events", 3);
    private static final Reading CAUGHT_UP = new Reading(Set.of(ORDERS, CARTS), Set.of());
    private static final Reading CARTS_BEHIND = new Reading(Set.of(ORDERS, CARTS), Set.of(CARTS));

    private final Watermark watermark = new Watermark();

    @Test
    void isNowWhenThereIsNoBacklogHoweverLongAgoTheLastEventWas() {
        assertThat(watermark.advance(TEN, CAUGHT_UP, Map.of(ORDERS, EPOCH, CARTS, EPOCH)))
                .isEqualTo(TEN);
    }

    @Test
    void isTheNewestEventOfThePartitionThatIsBehind() {
        assertThat(watermark.advance(TEN, CARTS_BEHIND, Map.of(CARTS, TEN.minusSeconds(30))))
                .isEqualTo(TEN.minusSeconds(30));
    }

    @Test
    void isTheMomentAtWhichThePartitionWasLastSeenWithoutBacklog() {
        watermark.advance(TEN, CAUGHT_UP, Map.of());

        assertThat(watermark.advance(TEN.plusSeconds(5), CARTS_BEHIND, Map.of(CARTS, TEN.minusSeconds(30))))
                .isEqualTo(TEN);
    }

    @Test
    void isTheBeginningOfTimeWhileNothingOfAPartitionHasComeIn() {
        assertThat(watermark.advance(TEN, CARTS_BEHIND, Map.of())).isEqualTo(EPOCH);
    }

    @Test
    void doesNotBelieveAClockThatIsAhead() {
        watermark.advance(TEN, CAUGHT_UP, Map.of());

        assertThat(watermark.advance(TEN.plusSeconds(5), CARTS_BEHIND, Map.of(CARTS, TEN.plusSeconds(60))))
                .isEqualTo(TEN);
    }

    @Test
    void catchesUpAgain() {
        watermark.advance(TEN, CARTS_BEHIND, Map.of());

        assertThat(watermark.advance(TEN.plusSeconds(1), CAUGHT_UP, Map.of())).isEqualTo(TEN.plusSeconds(1));
    }
}

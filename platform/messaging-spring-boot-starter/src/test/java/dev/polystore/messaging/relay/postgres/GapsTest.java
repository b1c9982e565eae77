package dev.polystore.messaging.relay.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapsTest {

    SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    Gaps gaps = new Gaps(clock);

    @Test
    void opensWhereHigherNumbersCome() {
        gaps.beginAfter(10);
        came(11, 12, 15, 18);

        assertThat(gaps.open()).containsExactly(13L, 14L, 16L, 17L);
    }

    @Test
    void closesWhenTheyComeLater() {
        gaps.beginAfter(10);
        came(13, 11);

        assertThat(gaps.open()).containsExactly(12L);
    }

    @Test
    void knowsNothingOfWhatWasBefore() {
        gaps.beginAfter(10);
        came(12, 5);

        assertThat(gaps.open()).containsExactly(11L);
    }

    @Test
    void opensForWhatExistsAndHasNotCome() {
        gaps.beginAfter(10);
        came(11);
        gaps.exists(13);

        assertThat(gaps.open()).containsExactly(12L, 13L);
    }

    @Test
    void givesUpOnlyWhatHasNotComeMeanwhile() {
        gaps.beginAfter(10);
        came(14, 12);

        assertThat(gaps.close(List.of(11L, 12L))).containsExactly(11L);
        assertThat(gaps.open()).containsExactly(13L);
    }

    @Test
    void takesForRolledBackWhatHasNotComeForLongerThanTransactionsLast() {
        gaps.beginAfter(10);
        came(12);
        clock.advance(Duration.ofMinutes(9));
        came(14);
        clock.advance(Duration.ofMinutes(2));

        assertThat(gaps.open()).containsExactly(13L);
    }

    @Test
    void remembersABoundedNumber() {
        gaps.beginAfter(0);
        came(1_000_000);
        gaps.exists(2_000_000);

        assertThat(gaps.open()).hasSize(10_000).last().isEqualTo(2_000_000L);
    }

    private void came(long... numbers) {
        LongStream.of(numbers).forEach(gaps::came);
    }
}

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
    void tellsWhatHasNotComeMeanwhileAndForgetsWhatIsClosed() {
        gaps.beginAfter(10);
        came(14, 12);

        assertThat(gaps.stillOpen(List.of(11L, 12L))).containsExactly(11L);
        gaps.close(List.of(11L));
        assertThat(gaps.open()).containsExactly(13L);
    }

    @Test
    void takesForRolledBackWhatIsInNoTableForLongerThanTransactionsLast() {
        gaps.beginAfter(10);
        came(13);
        clock.advance(Duration.ofMinutes(9));
        came(15);
        clock.advance(Duration.ofMinutes(2));

        gaps.closeRolledBack(List.of(11L));

        assertThat(gaps.open()).containsExactly(11L, 14L);
    }

    @Test
    void beginsWithWhatComesFirstWhereTheTableWasEmpty() {
        gaps.beginAfter(0);
        came(1_000_000, 1_000_002);

        assertThat(gaps.open()).containsExactly(1_000_001L);
    }

    @Test
    void opensNothingForABacklogLargerThanItRemembers() {
        gaps.beginAfter(10);
        gaps.exists(20_000);
        came(12, 13);

        assertThat(gaps.open()).containsExactly(11L);
    }

    @Test
    void remembersABoundedNumber() {
        gaps.beginAfter(1);
        came(1_000_000, 2_000_000);

        assertThat(gaps.open()).hasSize(9_999).last().isEqualTo(1_999_999L);
    }

    private void came(long... numbers) {
        LongStream.of(numbers).forEach(gaps::came);
    }
}

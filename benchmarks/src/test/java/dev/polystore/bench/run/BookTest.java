package dev.polystore.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.bench.load.Answer.Accepted;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookTest {

    private static final UUID ORDER = UUID.fromString("019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a");
    private static final long MILLI = 1_000_000;

    private final Book book = new Book();

    @Test
    void countsTheWaitFromWhenTheOrderWasDue() {
        book.accepted(new Accepted(ORDER, 30 * MILLI), 10 * MILLI);
        book.confirmed(ORDER, 110 * MILLI);

        var latencies = book.latencies();
        assertThat(latencies.dueToConfirmed().max()).isBetween(100.0, 100.1);
        assertThat(latencies.submitToConfirmed().max()).isBetween(80.0, 80.1);
    }

    @Test
    void kafkaMayBeFasterThanTheAnswer() {
        book.confirmed(ORDER, 110 * MILLI);
        book.accepted(new Accepted(ORDER, 10 * MILLI), 10 * MILLI);

        assertThat(book.counts().confirmed()).isOne();
        assertThat(book.latencies().dueToConfirmed().count()).isOne();
    }

    @Test
    void anOrderIsUnderWayUntilItsSagaHasEnded() {
        book.accepted(new Accepted(ORDER, 0), 0);
        assertThat(book.counts().areUnderWay()).isTrue();

        book.confirmed(ORDER, 1);
        assertThat(book.counts().areUnderWay()).isTrue();
        assertThat(book.counts().backlog()).isOne();

        book.sagaEnded(2);
        assertThat(book.counts().areUnderWay()).isFalse();
        assertThat(book.counts().backlog()).isZero();
    }

    @Test
    void aRepeatedEventCountsOnce() {
        book.accepted(new Accepted(ORDER, 0), 0);
        book.rejected(ORDER, 1);
        book.rejected(ORDER, 2);

        assertThat(book.counts().rejected()).isOne();
    }

    @Test
    void tellsWhatFailedFirst() {
        book.failed("no connection");
        book.failed("no answer");
        book.toldToComeBack();

        assertThat(book.firstFailure()).isEqualTo("no connection");
        assertThat(book.counts().failed()).isEqualTo(2);
        assertThat(book.counts().toldToComeBack()).isOne();
    }
}

package dev.polystore.saga.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.execution.Entry.Kind;
import dev.polystore.saga.execution.StepProgress.State;
import dev.polystore.saga.orchestration.StoredStep;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.RecordingDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentences that a test of the whole engine meets rarely or never. */
class ExplanationTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SagaDefinition<?> BOOK_TRIP = SagaDefinition.of(new BookTripSaga(new RecordingDesk()));
    private static final Milestone ASKED = milestone(1, Kind.COMMAND_SENT, "guides.SendGuide.v1", null);

    @Test
    void saysThatSomebodyRefusedWhereNoWayLeadsBack() {
        var parked = milestone(2, Kind.PARKED, null, Kind.REPLY_REFUSED);
        assertThat(open(new StoredStep(State.ASKED, Ids.next(), 1, true, null), ASKED, parked))
                .isEqualTo("Parked since 12:00:00Z because guides refused send-guide, after which no way leads back;"
                        + " resume it when guides will do it, or skip the step.");
    }

    @Test
    void saysThatTheServiceItselfHasFailed() {
        var failed = new Milestone(2, NOON, Kind.FAILED, null, null, null, null, "IllegalStateException: broken");
        assertThat(open(new StoredStep(State.ASKED, Ids.next(), 1, false, NOON), ASKED, failed))
                .isEqualTo("Failed at 12:00:00Z when time was up (IllegalStateException: broken),"
                        + " and tries again at 12:01:00Z.");
    }

    @Test
    void admitsWhatALogDoesNotTell() {
        assertThat(open(new StoredStep(State.UNDOING, Ids.next(), 3, false, NOON)))
                .isEqualTo("Waits since an unknown time for somebody's answer to the compensation of send-guide"
                        + " (asked 3 times, next at 12:00:00Z); after 10 times it will be parked.");
    }

    private static String open(StoredStep step, Milestone... milestones) {
        return new Explanation(new Story(List.of(milestones)), new Moments(NOON))
                .open(BOOK_TRIP, Map.of("send-guide", step), 10, NOON.plusSeconds(60));
    }

    private static Milestone milestone(long position, Kind kind, String type, Kind cause) {
        return new Milestone(position, NOON, kind, "send-guide", type, cause, null, null);
    }
}

package dev.polystore.saga.orchestration;

import static dev.polystore.saga.execution.Entry.Kind.COMPENSATED;
import static dev.polystore.saga.execution.Entry.Kind.REPLY_IGNORED;
import static dev.polystore.saga.execution.Entry.Kind.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.saga.execution.Intervention;
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.trip.RecordingDesk;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripMessages.FileClosed;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import dev.polystore.saga.trip.TripMessages.RoomFreed;
import dev.polystore.saga.trip.TripMessages.RoomHeld;
import dev.polystore.saga.trip.TripMessages.SeatFreed;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.testsupport.time.SettableClock;
import dev.polystore.web.operator.Operator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody says nothing, or time itself is wrong. */
@SagaSlice
class SilenceTest {

    private static final Operator ANN = Operator.of("ann", "the hotel is back");

    @Autowired
    private TripOffice office;

    @Autowired
    private SagaOrchestrator orchestrator;

    @Autowired
    private SagaTimeouts timeouts;

    @Autowired
    private SettableClock clock;

    @Autowired
    private RecordingDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetTheSagasOfOtherTests() {
        jdbc.sql("delete from saga").update();
    }

    @Test
    void undoesEverythingWhenAParticipantIsDownPastItsDeadline() {
        var trip = seatHeld();
        var hold = office.awaited(trip, "hold-room");
        pass(Duration.ofSeconds(30));
        assertThat(office.sent(trip)).endsWith("bus.FreeSeat.v1", "hotel.FreeRoom.v1");

        // The hotel comes back and finds both commands.
        office.receive(List.of(TripOffice.reply(trip, hold, new RoomHeld())));
        assertThat(office.log(trip)).endsWith(REPLY_IGNORED);
        office.receive(List.of(
                office.reply(trip, "hold-room", new RoomFreed()), office.reply(trip, "hold-seat", new SeatFreed())));
        office.receive(trip, "open-file", new FileClosed());
        assertThat(status(trip)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(desk.refused()).contains(new Trip(trip, null));
    }

    @Test
    void parksACompensationThatStaysSilentAndCompletesItWhenItIsResumed() {
        var trip = seatHeld();
        pass(Duration.ofSeconds(30));
        office.receive(trip, "hold-seat", new SeatFreed());
        for (var hour = 0; hour < 12; hour++) {
            pass(Duration.ofHours(1));
        }
        assertThat(status(trip)).isEqualTo(SagaStatus.PARKED);
        assertThat(office.sent(trip)).filteredOn("hotel.FreeRoom.v1"::equals).hasSize(10);
        assertThat(office.timeline(trip).saga().why()).contains("hotel has not answered the compensation of hold-room");

        orchestrator.intervene(trip, new Intervention.Resume(), ANN);
        assertThat(office.sent(trip))
                .endsWith("hotel.FreeRoom.v1")
                .filteredOn("hotel.FreeRoom.v1"::equals)
                .hasSize(11);
        office.receive(trip, "hold-room", new RoomFreed());
        office.receive(trip, "open-file", new FileClosed());
        assertThat(office.log(trip)).endsWith(COMPENSATED);
    }

    @Test
    void neitherLosesNorRepeatsATimeoutWhenTheClockJumpsBack() {
        var trip = office.book();
        pass(Duration.ofHours(-2));
        assertThat(office.log(trip)).doesNotContain(TIMED_OUT);
        pass(Duration.ofHours(2).plusSeconds(10));
        assertThat(office.sent(trip)).containsExactly("office.OpenFile.v1", "office.CloseFile.v1");

        pass(Duration.ofHours(-2));
        pass(Duration.ofHours(2));
        assertThat(office.log(trip)).containsOnlyOnce(TIMED_OUT);
        office.receive(trip, "open-file", new FileClosed());
        assertThat(status(trip)).isEqualTo(SagaStatus.COMPENSATED);
    }

    @Test
    void doesNotWaitForALateClockIfAReplyComes() {
        var trip = office.book();
        clock.advance(Duration.ofHours(-2));
        office.receive(trip, "open-file", new FileOpened());
        assertThat(office.sent(trip)).endsWith("bus.HoldSeat.v1", "hotel.HoldRoom.v1");
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void doesNoWorseThanTimeOutEarlyWhenTheClockJumpsForward() {
        var early = office.book();
        var open = office.awaited(early, "open-file");
        var asking = office.heldBoth();
        pass(Duration.ofDays(1));
        assertThat(office.sent(early)).containsExactly("office.OpenFile.v1", "office.CloseFile.v1");
        assertThat(office.sent(asking)).endsWith("bus.BuyTicket.v1", "bus.BuyTicket.v1");

        // The clock is set right again: what was sent meanwhile is still awaited, and answered.
        pass(Duration.ofDays(-1));
        office.receive(List.of(TripOffice.reply(early, open, new FileOpened())));
        assertThat(office.log(early)).containsOnlyOnce(TIMED_OUT).endsWith(REPLY_IGNORED);
        office.receive(early, "open-file", new FileClosed());
        assertThat(status(early)).isEqualTo(SagaStatus.COMPENSATED);
        assertThat(status(asking)).isEqualTo(SagaStatus.RUNNING);
    }

    private UUID seatHeld() {
        var trip = office.book();
        office.receive(trip, "open-file", new FileOpened());
        office.receive(trip, "hold-seat", new SeatHeld());
        return trip;
    }

    private void pass(Duration time) {
        clock.advance(time);
        timeouts.expireDue();
    }

    private SagaStatus status(UUID trip) {
        return office.timeline(trip).saga().status();
    }
}

package dev.polystore.saga.orchestration;

import static dev.polystore.saga.execution.Entry.Kind.ACTION_PERFORMED;
import static dev.polystore.saga.execution.Entry.Kind.COMMAND_SENT;
import static dev.polystore.saga.execution.Entry.Kind.REPLY_ACCEPTED;
import static dev.polystore.saga.execution.Entry.Kind.REPLY_IGNORED;
import static dev.polystore.saga.execution.Entry.Kind.STARTED;
import static dev.polystore.saga.execution.SagaStatus.COMPENSATED;
import static dev.polystore.saga.execution.SagaStatus.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.saga.execution.Cancellation;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.RecordingDesk;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripMessages.FileClosed;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import dev.polystore.saga.trip.TripMessages.GuideSent;
import dev.polystore.saga.trip.TripMessages.NoSeat;
import dev.polystore.saga.trip.TripMessages.RoomFreed;
import dev.polystore.saga.trip.TripMessages.RoomHeld;
import dev.polystore.saga.trip.TripMessages.SeatFreed;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.saga.trip.TripMessages.TicketBought;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@SagaSlice
class SagaOrchestratorTest {

    @Autowired
    private TripOffice office;

    @Autowired
    private SagaOrchestrator orchestrator;

    @Autowired
    private BookTripSaga saga;

    @Autowired
    private RecordingDesk desk;

    @Autowired
    private MeterRegistry meters;

    @Test
    void storesTheSagaWithItsFirstCommand() {
        var trip = office.book();
        assertThat(office.sent(trip)).containsExactly("office.OpenFile.v1");
        assertThat(office.log(trip)).containsExactly(STARTED, ACTION_PERFORMED, COMMAND_SENT);
        assertThat(office.timeline(trip).saga().subject()).isEqualTo(trip.toString());
        assertThat(office.timeline(trip).remaining())
                .containsExactly("open-file", "hold-seat", "hold-room", "buy-ticket", "confirm-trip", "send-guide");
    }

    @Test
    void startsASagaOnce() {
        var trip = office.book();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> orchestrator.start(saga, trip, new Trip(trip, null)));
        assertThat(office.sent(trip)).containsExactly("office.OpenFile.v1");
    }

    @Test
    void takesAllRepliesOfAPollAtOnce() {
        var trips = List.of(office.book(), office.book(), office.book());
        var poll = new ArrayList<ReceivedMessage<?>>();
        trips.forEach(trip -> poll.add(office.reply(trip, "open-file", new FileOpened())));
        poll.add(poll.getFirst());
        office.receive(poll);
        assertThat(trips)
                .allSatisfy(trip -> assertThat(office.sent(trip))
                        .containsExactly("office.OpenFile.v1", "bus.HoldSeat.v1", "hotel.HoldRoom.v1"));
        assertThat(office.log(trips.getFirst()))
                .containsOnlyOnce(REPLY_ACCEPTED)
                .endsWith(REPLY_IGNORED);
    }

    @Test
    void tellsTheWorldThatASagaHasEnded() {
        var trip = ticketBought();
        office.receive(trip, "send-guide", new GuideSent());
        assertThat(office.timeline(trip).saga().status()).isEqualTo(COMPLETED);
        assertThat(office.timeline(trip).remaining()).isEmpty();
        assertThat(office.sent(trip)).endsWith("guides.SendGuide.v1", "travel.SagaEnded.v1");
        assertThat(desk.confirmed()).contains(new Trip(trip, null));
        assertThat(meters.timer("polystore.saga.duration", "saga", "book-trip", "outcome", "COMPLETED")
                        .count())
                .isPositive();
    }

    @Test
    void goesBackWithSeveralRepliesInOnePoll() {
        var trip = office.book();
        office.receive(trip, "open-file", new FileOpened());
        office.receive(List.of(
                office.reply(trip, "hold-room", new RoomHeld()), office.reply(trip, "hold-seat", new NoSeat("full"))));
        assertThat(office.timeline(trip).remaining()).containsExactly("hold-room", "open-file", "request-trip");
        office.receive(trip, "hold-room", new RoomFreed());
        office.receive(trip, "open-file", new FileClosed());
        assertThat(office.timeline(trip).saga().status()).isEqualTo(COMPENSATED);
        assertThat(desk.refused()).contains(new Trip(trip, "full"));
    }

    @Test
    void losesNothingWhenTheTransactionFailsAfterTheDecision() {
        var trip = seatHeld();
        var ticket = office.reply(trip, "buy-ticket", new TicketBought());
        var before = office.timeline(trip);
        desk.breakFor(trip);
        assertThatIllegalStateException().isThrownBy(() -> office.receive(List.of(ticket)));
        assertThat(office.timeline(trip)).isEqualTo(before);
        desk.repairFor(trip);
        office.receive(List.of(ticket));
        assertThat(office.sent(trip)).endsWith("bus.BuyTicket.v1", "guides.SendGuide.v1");
    }

    @Test
    void notesAReplyToASagaThatDoesNotExist() {
        var nobody = Ids.next();
        office.receive(List.of(TripOffice.reply(nobody, Ids.next(), new SeatHeld())));
        assertThat(orchestrator.cancel(saga, nobody, trip -> trip)).isEmpty();
    }

    @Test
    void turnsAroundWhenItIsCancelledAndSaysWhenItIsTooLate() {
        var trip = office.book();
        office.receive(trip, "open-file", new FileOpened());
        assertThat(cancel(trip)).isEqualTo(Cancellation.TURNED_AROUND);
        assertThat(office.sent(trip)).endsWith("bus.FreeSeat.v1", "hotel.FreeRoom.v1");
        office.receive(List.of(
                office.reply(trip, "hold-seat", new SeatFreed()), office.reply(trip, "hold-room", new RoomFreed())));
        office.receive(trip, "open-file", new FileClosed());
        assertThat(cancel(trip)).isEqualTo(Cancellation.ENDED);
        assertThat(cancel(seatHeld())).isEqualTo(Cancellation.TOO_LATE);
    }

    private Cancellation cancel(UUID trip) {
        return orchestrator
                .cancel(saga, trip, data -> data.refused("cancelled"))
                .orElseThrow();
    }

    private UUID seatHeld() {
        var trip = office.book();
        office.receive(trip, "open-file", new FileOpened());
        office.receive(List.of(
                office.reply(trip, "hold-seat", new SeatHeld()), office.reply(trip, "hold-room", new RoomHeld())));
        return trip;
    }

    private UUID ticketBought() {
        var trip = seatHeld();
        office.receive(trip, "buy-ticket", new TicketBought());
        return trip;
    }
}

package dev.polystore.saga;

import static dev.polystore.saga.execution.SagaStatus.COMPENSATED;
import static dev.polystore.saga.execution.SagaStatus.COMPENSATING;
import static dev.polystore.saga.execution.SagaStatus.COMPLETED;
import static dev.polystore.saga.execution.SagaStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.execution.Intervention.Compensate;
import dev.polystore.saga.execution.Intervention.Resume;
import dev.polystore.saga.execution.Intervention.Retry;
import dev.polystore.saga.execution.Intervention.Skip;
import dev.polystore.saga.test.SagaScenario;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.RecordingDesk;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripMessages.BuyTicket;
import dev.polystore.saga.trip.TripMessages.CloseFile;
import dev.polystore.saga.trip.TripMessages.FileClosed;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import dev.polystore.saga.trip.TripMessages.FreeRoom;
import dev.polystore.saga.trip.TripMessages.FreeSeat;
import dev.polystore.saga.trip.TripMessages.GuideBusy;
import dev.polystore.saga.trip.TripMessages.GuideSent;
import dev.polystore.saga.trip.TripMessages.HoldRoom;
import dev.polystore.saga.trip.TripMessages.RoomFreed;
import dev.polystore.saga.trip.TripMessages.RoomHeld;
import dev.polystore.saga.trip.TripMessages.SeatFreed;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.saga.trip.TripMessages.SendGuide;
import dev.polystore.saga.trip.TripMessages.TicketBought;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator may do to a saga, and what not, told as conversations. */
class InterventionTest {

    private static final UUID ID = Ids.next();
    private static final Trip TRIP = new Trip(ID, null);

    private final SagaScenario<Trip> saga = SagaScenario.of(new BookTripSaga(new RecordingDesk()));

    @Test
    void sendsAgainAtOnceOnlyWhatItStillWaitsFor() {
        holding().gets(new SeatHeld()).operatorWants(new Retry()).sends(new HoldRoom(ID));
        saga.getsTooLate(new RoomHeld()).gets(new RoomHeld()).sends(new BuyTicket(ID));
    }

    @Test
    void endsTheWaitThatAParticipantHasAskedFor() {
        sending().gets(new GuideBusy()).operatorWants(new Retry()).sends(new SendGuide(ID));
        saga.gets(new GuideSent()).ends(COMPLETED);
    }

    @Test
    void countsARetryAmongTheAttempts() {
        buying().operatorWants(new Retry())
                .operatorWants(new Retry())
                .timesOut()
                .isParked();
        saga.refuses(new Retry(), "it is parked; resume it instead");
    }

    @Test
    void resumesOnlyWhatIsParked() {
        buying().refuses(new Resume(), "it is not parked but running; retry it");
        saga.timesOut().timesOut().timesOut().isParked().operatorWants(new Resume());
        saga.sends(new BuyTicket(ID)).is(RUNNING);
    }

    @Test
    void skipsAStepThatMayBeLeftOut() {
        sending().operatorWants(new Skip("send-guide")).ends(COMPLETED);
        saga.getsTooLate(new GuideSent());
    }

    @Test
    void skipsAStepThatIsParked() {
        sending().timesOut().timesOut().timesOut().isParked();
        saga.operatorWants(new Skip("send-guide")).ends(COMPLETED);
    }

    @Test
    void neverSkipsThePointOfNoReturnNorWhatOthersRelyOn() {
        holding().refuses(new Skip("hold-seat"), "what follows relies on it; compensate the saga instead");
        saga.gets(new SeatHeld()).gets(new RoomHeld());
        saga.refuses(new Skip("buy-ticket"), "it is the point of no return");
        saga.refuses(new Skip("confirm-trip"), "its definition does not allow it");
        saga.refuses(new Skip("send-guide"), "the saga does not wait for it now");
        saga.refuses(new Skip("hire-car"), "saga book-trip has no step hire-car");
    }

    @Test
    void neverSkipsACompensation() {
        holding().timesOut(HoldRoom.class);
        saga.refuses(new Skip("hold-room"), "what has been begun must be undone");
        saga.refuses(new Skip("send-guide"), "what has been begun must be undone");
    }

    @Test
    void turnsAroundAtAnOperatorsWish() {
        holding().gets(new SeatHeld()).operatorWants(new Compensate());
        saga.sends(new FreeSeat(ID), new FreeRoom(ID)).is(COMPENSATING);
        saga.refuses(new Compensate(), "it is on its way back already; retry or resume it instead");
        saga.gets(new SeatFreed()).gets(new RoomFreed()).sends(new CloseFile(ID));
        saga.gets(new FileClosed()).ends(COMPENSATED);
        assertThat(saga.data().refusal()).isEqualTo("given up");
    }

    @Test
    void neverCompensatesOnceThePointOfNoReturnHasBeenAskedAndNamesTheWayOut() {
        buying().refuses(
                        new Compensate(),
                        "buy-ticket has been asked, which cannot be undone, and may have happened; return the ticket");
        saga.timesOut().timesOut().timesOut().isParked().refuses(new Compensate(), "return the ticket instead");
        saga.gets(new TicketBought()).refuses(new Compensate(), "return the ticket instead");
    }

    @Test
    void doesNothingToASagaThatHasEnded() {
        sending().gets(new GuideSent()).ends(COMPLETED);
        saga.refuses(new Retry(), "it has ended, completed").refuses(new Resume(), "it has ended");
        saga.refuses(new Skip("send-guide"), "it has ended").refuses(new Compensate(), "it has ended");
    }

    private SagaScenario<Trip> holding() {
        return saga.starts(TRIP).gets(new FileOpened());
    }

    private SagaScenario<Trip> buying() {
        return holding().gets(new SeatHeld()).gets(new RoomHeld());
    }

    private SagaScenario<Trip> sending() {
        return buying().gets(new TicketBought());
    }
}

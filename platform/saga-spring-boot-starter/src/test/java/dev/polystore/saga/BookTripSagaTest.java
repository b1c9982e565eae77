package dev.polystore.saga;

import static dev.polystore.saga.execution.SagaStatus.COMPENSATED;
import static dev.polystore.saga.execution.SagaStatus.COMPLETED;
import static dev.polystore.saga.execution.SagaStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.test.SagaScenario;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripDesk;
import dev.polystore.saga.trip.TripMessages.BuyTicket;
import dev.polystore.saga.trip.TripMessages.CloseFile;
import dev.polystore.saga.trip.TripMessages.FileClosed;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import dev.polystore.saga.trip.TripMessages.FreeRoom;
import dev.polystore.saga.trip.TripMessages.FreeSeat;
import dev.polystore.saga.trip.TripMessages.GuideBusy;
import dev.polystore.saga.trip.TripMessages.GuideSent;
import dev.polystore.saga.trip.TripMessages.HoldRoom;
import dev.polystore.saga.trip.TripMessages.HoldSeat;
import dev.polystore.saga.trip.TripMessages.NoSeat;
import dev.polystore.saga.trip.TripMessages.NoTicket;
import dev.polystore.saga.trip.TripMessages.OpenFile;
import dev.polystore.saga.trip.TripMessages.RoomFreed;
import dev.polystore.saga.trip.TripMessages.RoomHeld;
import dev.polystore.saga.trip.TripMessages.SeatFreed;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.saga.trip.TripMessages.SendGuide;
import dev.polystore.saga.trip.TripMessages.TicketBought;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the engine, told as conversations. */
class BookTripSagaTest {

    private static final UUID ID = Ids.next();
    private static final Trip TRIP = new Trip(ID, null);

    private final TripDesk desk = mock();
    private final SagaScenario<Trip> saga = SagaScenario.of(new BookTripSaga(desk));

    @Test
    void goesForwardStageByStage() {
        saga.starts(TRIP).sends(new OpenFile(ID)).gets(new FileOpened());
        saga.sends(new HoldSeat(ID), new HoldRoom(ID));
        saga.gets(new RoomHeld()).sendsNothing().is(RUNNING);
        saga.gets(new SeatHeld()).sends(new BuyTicket(ID));
        then(desk).should(never()).confirm(TRIP);
        saga.gets(new TicketBought()).sends(new SendGuide(ID));
        then(desk).should().confirm(TRIP);
        saga.gets(new GuideSent()).ends(COMPLETED);
    }

    @Test
    void turnsAroundAtOnceWhenAMemberOfAGroupRefuses() {
        holding().gets(new NoSeat("full"));
        saga.sends(new FreeRoom(ID)).getsTooLate(new RoomHeld());
        saga.gets(new RoomFreed()).sends(new CloseFile(ID));
        saga.gets(new FileClosed()).ends(COMPENSATED);
        then(desk).should().refuse(TRIP.refused("full"));
    }

    @Test
    void compensatesTheSilentStepAsWell() {
        holding().gets(new SeatHeld()).timesOut().sends(new FreeSeat(ID), new FreeRoom(ID));
        saga.getsTooLate(new RoomHeld());
        saga.gets(new SeatFreed()).sendsNothing();
        saga.gets(new RoomFreed()).sends(new CloseFile(ID)).gets(new FileClosed());
        saga.ends(COMPENSATED);
    }

    @Test
    void doesNotCompensateWhatItNeverBegan() {
        saga.starts(TRIP).timesOut().sends(new CloseFile(ID));
        saga.gets(new FileClosed()).ends(COMPENSATED);
    }

    @Test
    void ignoresADuplicateReply() {
        holding().gets(new SeatHeld()).getsTooLate(new SeatHeld());
        saga.gets(new RoomHeld()).sends(new BuyTicket(ID));
    }

    @Test
    void turnsAroundWhenThePivotIsRefused() {
        buying().gets(new NoTicket()).sends(new FreeSeat(ID), new FreeRoom(ID));
        saga.gets(new RoomFreed()).gets(new SeatFreed()).gets(new FileClosed());
        saga.ends(COMPENSATED);
        then(desk).should().refuse(TRIP.refused("no ticket"));
    }

    @Test
    void asksAgainWhenThePivotIsSilentAndParksAfterABound() {
        buying().timesOut().sends(new BuyTicket(ID)).timesOut().sends(new BuyTicket(ID));
        saga.timesOut().sendsNothing().isParked();
    }

    @Test
    void takesTheAwaitedReplyEvenWhenItIsParked() {
        buying().timesOut().timesOut().timesOut().isParked();
        saga.gets(new TicketBought()).sends(new SendGuide(ID)).is(RUNNING);
    }

    @Test
    void goesOnWhenAnOperatorResumesIt() {
        buying().timesOut().timesOut().timesOut().isResumed();
        saga.sends(new BuyTicket(ID)).timesOut().sends(new BuyTicket(ID));
        saga.gets(new TicketBought()).is(RUNNING);
    }

    @Test
    void sendsACompensationAgainAndParksAfterABound() {
        saga.starts(TRIP).timesOut().sends(new CloseFile(ID));
        saga.timesOut().sends(new CloseFile(ID)).timesOut().sends(new CloseFile(ID));
        saga.timesOut().isParked();
        saga.gets(new FileClosed()).ends(COMPENSATED);
    }

    @Test
    void undoesTheRestOnceAParkedCompensationIsResumed() {
        holding().timesOut(HoldSeat.class).gets(new SeatFreed());
        saga.timesOut().timesOut().timesOut().isParked().isResumed().sends(new FreeRoom(ID));
        saga.gets(new RoomFreed()).sends(new CloseFile(ID)).gets(new FileClosed());
        saga.ends(COMPENSATED);
    }

    @Test
    void waitsWhenARetriableStepAsksForTime() {
        buying().gets(new TicketBought()).gets(new GuideBusy());
        saga.sendsNothing().waits(Duration.ofMinutes(10)).getsTooLate(new GuideSent());
        saga.timesOut().sends(new SendGuide(ID)).gets(new GuideSent()).ends(COMPLETED);
    }

    @Test
    void turnsAroundWhenItIsCancelledBeforeThePivot() {
        holding().gets(new SeatHeld()).isCancelled(trip -> trip.refused("changed my mind"));
        saga.sends(new FreeSeat(ID), new FreeRoom(ID));
        saga.gets(new SeatFreed()).gets(new RoomFreed()).gets(new FileClosed());
        saga.ends(COMPENSATED);
        then(desk).should().refuse(TRIP.refused("changed my mind"));
    }

    @Test
    void cannotBeCancelledOnceThePivotIsSent() {
        buying().cannotBeCancelled();
    }

    @Test
    void keepsTheFirstReasonWhenItIsCancelledOnItsWayBack() {
        holding().gets(new NoSeat("full")).isCancelled(trip -> trip.refused("changed my mind"));
        assertThat(saga.data().refusal()).isEqualTo("full");
    }

    private SagaScenario<Trip> holding() {
        return saga.starts(TRIP).gets(new FileOpened());
    }

    private SagaScenario<Trip> buying() {
        return holding().gets(new SeatHeld()).gets(new RoomHeld());
    }
}

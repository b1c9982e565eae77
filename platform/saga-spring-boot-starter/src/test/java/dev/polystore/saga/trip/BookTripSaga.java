package dev.polystore.saga.trip;

import static dev.polystore.saga.Outcome.askAgain;
import static dev.polystore.saga.Outcome.compensate;
import static dev.polystore.saga.Outcome.proceed;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.polystore.saga.Outcome;
import dev.polystore.saga.Saga;
import dev.polystore.saga.Step;
import dev.polystore.saga.trip.TripMessages.BuyTicket;
import dev.polystore.saga.trip.TripMessages.CloseFile;
import dev.polystore.saga.trip.TripMessages.FreeRoom;
import dev.polystore.saga.trip.TripMessages.FreeSeat;
import dev.polystore.saga.trip.TripMessages.GuideBusy;
import dev.polystore.saga.trip.TripMessages.GuideReply;
import dev.polystore.saga.trip.TripMessages.GuideSent;
import dev.polystore.saga.trip.TripMessages.HoldRoom;
import dev.polystore.saga.trip.TripMessages.HoldSeat;
import dev.polystore.saga.trip.TripMessages.NoRoom;
import dev.polystore.saga.trip.TripMessages.NoSeat;
import dev.polystore.saga.trip.TripMessages.NoTicket;
import dev.polystore.saga.trip.TripMessages.OpenFile;
import dev.polystore.saga.trip.TripMessages.RoomHeld;
import dev.polystore.saga.trip.TripMessages.RoomReply;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.saga.trip.TripMessages.SeatReply;
import dev.polystore.saga.trip.TripMessages.SendGuide;
import dev.polystore.saga.trip.TripMessages.TicketBought;
import dev.polystore.saga.trip.TripMessages.TicketReply;
import java.util.List;

/** A saga with everything in it: local steps, a stage before a group, the group, a pivot, a retriable step. */
public class BookTripSaga implements Saga<Trip> {

    private final TripDesk desk;

    public BookTripSaga(TripDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "book-trip";
    }

    @Override
    public String subject(Trip trip) {
        return trip.id().toString();
    }

    @Override
    public List<Step<Trip>> steps() {
        return List.of(
                step("request-trip").compensatedBy(desk::refuse),
                step("open-file")
                        .command(trip -> new OpenFile(trip.id()))
                        .compensatedBy(trip -> new CloseFile(trip.id()))
                        .timeout(ofSeconds(10)),
                together(
                        step("hold-seat")
                                .command(trip -> new HoldSeat(trip.id()))
                                .onReply(this::seat)
                                .compensatedBy(trip -> new FreeSeat(trip.id()))
                                .timeout(ofSeconds(20)),
                        step("hold-room")
                                .command(trip -> new HoldRoom(trip.id()))
                                .onReply(this::room)
                                .compensatedBy(trip -> new FreeRoom(trip.id()))
                                .timeout(ofSeconds(30))),
                pivot("buy-ticket")
                        .command(trip -> new BuyTicket(trip.id()))
                        .onReply(this::ticket)
                        .timeout(ofMinutes(1)),
                retriable("confirm-trip").local(desk::confirm),
                retriable("send-guide")
                        .command(trip -> new SendGuide(trip.id()))
                        .onReply(this::guide)
                        .timeout(ofMinutes(5))
                        .skippable());
    }

    @Override
    public Trip givenUp(Trip trip) {
        return trip.refused("given up");
    }

    @Override
    public String wayOut(Trip trip) {
        return "return the ticket instead";
    }

    private Outcome<Trip> seat(Trip trip, SeatReply reply) {
        return switch (reply) {
            case SeatHeld _ -> proceed(trip);
            case NoSeat no -> compensate(trip.refused(no.why()));
        };
    }

    private Outcome<Trip> room(Trip trip, RoomReply reply) {
        return switch (reply) {
            case RoomHeld _ -> proceed(trip);
            case NoRoom _ -> compensate(trip.refused("no room"));
        };
    }

    private Outcome<Trip> ticket(Trip trip, TicketReply reply) {
        return switch (reply) {
            case TicketBought _ -> proceed(trip);
            case NoTicket _ -> compensate(trip.refused("no ticket"));
        };
    }

    private Outcome<Trip> guide(Trip trip, GuideReply reply) {
        return switch (reply) {
            case GuideSent _ -> proceed(trip);
            case GuideBusy _ -> askAgain(trip, ofMinutes(10));
        };
    }
}

package dev.polystore.saga.everypath;

import static dev.polystore.saga.everypath.Participant.UNASKED;

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
import dev.polystore.saga.trip.TripMessages.NoRoom;
import dev.polystore.saga.trip.TripMessages.NoSeat;
import dev.polystore.saga.trip.TripMessages.NoTicket;
import dev.polystore.saga.trip.TripMessages.OpenFile;
import dev.polystore.saga.trip.TripMessages.RoomFreed;
import dev.polystore.saga.trip.TripMessages.RoomHeld;
import dev.polystore.saga.trip.TripMessages.SeatFreed;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.saga.trip.TripMessages.SendGuide;
import dev.polystore.saga.trip.TripMessages.TicketBought;
import java.util.List;
import java.util.Set;

/** All who take part in a trip. */
record Participants(Participant file, Participant seat, Participant room, Participant ticket, Participant guide) {

    static final Participants UNCONCERNED = new Participants(UNASKED, UNASKED, UNASKED, UNASKED, UNASKED);

    /** Somebody has carried a command out. */
    record Answer(Participants after, Object reply) {}

    /** Every way in which a command can be carried out now: yes and no, if that is still open. */
    Set<Answer> carryOut(Object command, boolean withMarks) {
        return switch (command) {
            case OpenFile _ -> Set.of(new Answer(withFile(file.act()), new FileOpened()));
            case CloseFile _ -> Set.of(new Answer(withFile(file.undo(withMarks)), new FileClosed()));
            case HoldSeat _ -> either(seat(seat.act()), seat(seat.refuse()));
            case FreeSeat _ -> Set.of(new Answer(withSeat(seat.undo(withMarks)), new SeatFreed()));
            case HoldRoom _ -> either(room(room.act()), room(room.refuse()));
            case FreeRoom _ -> Set.of(new Answer(withRoom(room.undo(withMarks)), new RoomFreed()));
            case BuyTicket _ -> either(ticket(ticket.act()), ticket(ticket.refuse()));
            case SendGuide _ -> Set.of(new Answer(withGuide(guide.act()), new GuideSent()));
            default -> throw new IllegalArgumentException("Nobody understands " + command);
        };
    }

    private static Set<Answer> either(Answer yes, Answer no) {
        return yes.equals(no) ? Set.of(yes) : Set.of(yes, no);
    }

    /** Asks for time instead of doing it. */
    List<Answer> putOff(Object command) {
        return command instanceof SendGuide && guide == UNASKED
                ? List.of(new Answer(this, new GuideBusy()))
                : List.of();
    }

    private Answer seat(Participant after) {
        return new Answer(withSeat(after), after == Participant.DONE ? new SeatHeld() : new NoSeat("full"));
    }

    private Answer room(Participant after) {
        return new Answer(withRoom(after), after == Participant.DONE ? new RoomHeld() : new NoRoom());
    }

    private Answer ticket(Participant after) {
        var withTicket = new Participants(file, seat, room, after, guide);
        return new Answer(withTicket, after == Participant.DONE ? new TicketBought() : new NoTicket());
    }

    private Participants withFile(Participant after) {
        return new Participants(after, seat, room, ticket, guide);
    }

    private Participants withSeat(Participant after) {
        return new Participants(file, after, room, ticket, guide);
    }

    private Participants withRoom(Participant after) {
        return new Participants(file, seat, after, ticket, guide);
    }

    private Participants withGuide(Participant after) {
        return new Participants(file, seat, room, ticket, after);
    }
}

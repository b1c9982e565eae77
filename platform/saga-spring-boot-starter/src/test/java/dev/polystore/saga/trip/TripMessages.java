package dev.polystore.saga.trip;

import dev.polystore.messaging.Command;
import java.util.UUID;

/** What those who take part in a trip are asked, and what they answer. */
public interface TripMessages {

    record OpenFile(UUID trip) implements Command<FileOpened> {}

    record FileOpened() {}

    record CloseFile(UUID trip) implements Command<FileClosed> {}

    record FileClosed() {}

    record HoldSeat(UUID trip) implements Command<SeatReply> {}

    sealed interface SeatReply {}

    record SeatHeld() implements SeatReply {}

    record NoSeat(String why) implements SeatReply {}

    record FreeSeat(UUID trip) implements Command<SeatFreed> {}

    record SeatFreed() {}

    record HoldRoom(UUID trip) implements Command<RoomReply> {}

    sealed interface RoomReply {}

    record RoomHeld() implements RoomReply {}

    record NoRoom() implements RoomReply {}

    record FreeRoom(UUID trip) implements Command<RoomFreed> {}

    record RoomFreed() {}

    record BuyTicket(UUID trip) implements Command<TicketReply> {}

    sealed interface TicketReply {}

    record TicketBought() implements TicketReply {}

    record NoTicket() implements TicketReply {}

    record SendGuide(UUID trip) implements Command<GuideReply> {}

    sealed interface GuideReply {}

    record GuideSent() implements GuideReply {}

    record GuideBusy() implements GuideReply {}
}

package dev.polystore.saga.trip;

import dev.polystore.messaging.MessageTypes;
import dev.polystore.messaging.autoconfigure.ConsumerAutoConfiguration;
import dev.polystore.messaging.autoconfigure.RelayAutoConfiguration;
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
import dev.polystore.testsupport.time.SettableClock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service that books trips on a real database; the other services, and Kafka, are the test. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {ConsumerAutoConfiguration.class, RelayAutoConfiguration.class},
        excludeName = {
            "dev.polystore.messaging.accounting.MessageAccountingAutoConfiguration",
            "dev.polystore.messaging.accounting.web.MessageAccountingWebAutoConfiguration",
            "dev.polystore.messaging.deadletter.web.DeadLetterWebAutoConfiguration"
        })
public class TripService {

    @Bean
    SettableClock clock() {
        return new SettableClock(Instant.parse("2026-11-22T10:15:00Z"));
    }

    @Bean
    RecordingDesk desk() {
        return new RecordingDesk();
    }

    @Bean
    BookTripSaga bookTripSaga(TripDesk desk) {
        return new BookTripSaga(desk);
    }

    @Bean
    MessageTypes forthMessages() {
        return MessageTypes.none()
                .with("office.OpenFile.v1", OpenFile.class)
                .with("office.FileOpened.v1", FileOpened.class)
                .with("bus.HoldSeat.v1", HoldSeat.class)
                .with("bus.SeatHeld.v1", SeatHeld.class)
                .with("bus.NoSeat.v1", NoSeat.class)
                .with("hotel.HoldRoom.v1", HoldRoom.class)
                .with("hotel.RoomHeld.v1", RoomHeld.class)
                .with("hotel.NoRoom.v1", NoRoom.class)
                .with("bus.BuyTicket.v1", BuyTicket.class)
                .with("bus.TicketBought.v1", TicketBought.class)
                .with("bus.NoTicket.v1", NoTicket.class)
                .with("guides.SendGuide.v1", SendGuide.class)
                .with("guides.GuideSent.v1", GuideSent.class)
                .with("guides.GuideBusy.v1", GuideBusy.class);
    }

    @Bean
    MessageTypes backMessages() {
        return MessageTypes.none()
                .with("office.CloseFile.v1", CloseFile.class)
                .with("office.FileClosed.v1", FileClosed.class)
                .with("bus.FreeSeat.v1", FreeSeat.class)
                .with("bus.SeatFreed.v1", SeatFreed.class)
                .with("hotel.FreeRoom.v1", FreeRoom.class)
                .with("hotel.RoomFreed.v1", RoomFreed.class);
    }
}

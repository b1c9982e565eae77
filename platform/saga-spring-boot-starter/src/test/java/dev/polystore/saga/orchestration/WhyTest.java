package dev.polystore.saga.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.saga.trip.TripMessages.FileOpened;
import dev.polystore.saga.trip.TripMessages.GuideBusy;
import dev.polystore.saga.trip.TripMessages.NoSeat;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.saga.trip.TripMessages.TicketBought;
import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why each saga is where it is, in one sentence. */
@SagaSlice
class WhyTest {

    @Autowired
    private TripOffice office;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SagaTimeouts timeouts;

    @BeforeEach
    void beginAtNoon() {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2027-06-01T12:00:00Z")));
        timeouts.expireDue();
    }

    @Test
    void namesWhoIsAwaitedSinceWhenAndWhatComesOfIt() {
        assertThat(why(office.book()))
                .isEqualTo("Waits since 12:00:00Z for office's answer to open-file (asked once);"
                        + " without it by 12:00:10Z it will be turned around.");
    }

    @Test
    void namesAllMembersOfAGroupThatAreAwaited() {
        var trip = office.book();
        office.receive(trip, "open-file", new FileOpened());
        assertThat(why(trip))
                .isEqualTo("Waits since 12:00:00Z for bus's answer to hold-seat (asked once)"
                        + " and hotel's answer to hold-room (asked once);"
                        + " without it by 12:00:20Z it will be turned around.");
        office.receive(trip, "hold-seat", new SeatHeld());
        assertThat(why(trip)).contains("for hotel's answer to hold-room (asked once); without it by 12:00:30Z");
    }

    @Test
    void saysHowOftenItHasAskedAndWhenItAsksAgain() {
        var trip = office.heldBoth();
        timePasses(Duration.ofSeconds(60));
        assertThat(why(trip))
                .isEqualTo("Waits since 12:00:00Z for bus's answer to buy-ticket (asked 2 times, next at 12:03:00Z);"
                        + " after 10 times it will be parked.");
    }

    @Test
    void saysWhoAskedForTime() {
        var trip = office.heldBoth();
        office.receive(trip, "buy-ticket", new TicketBought());
        office.receive(trip, "send-guide", new GuideBusy());
        assertThat(why(trip))
                .isEqualTo("Waits since 12:00:00Z for send-guide, for which guides asked for time until 12:10:00Z;"
                        + " then it asks again.");
    }

    @Test
    void saysWhyItGoesBack() {
        var trip = office.book();
        office.receive(trip, "open-file", new FileOpened());
        office.receive(trip, "hold-seat", new NoSeat("full"));
        assertThat(why(trip))
                .isEqualTo("Turned around because hold-seat was refused, and waits since 12:00:00Z"
                        + " for hotel's answer to the compensation of hold-room (asked once, next at 12:00:30Z);"
                        + " after 10 times it will be parked.");
    }

    @Test
    void saysWhatParkedItAndWhatToDoWithTheDayIfThatIsNotToday() {
        var trip = office.book();
        for (var attempt = 0; attempt <= 10; attempt++) {
            timePasses(Duration.ofHours(1));
        }
        assertThat(why(trip))
                .isEqualTo("Parked since 23:00:00Z because office has not answered the compensation of open-file,"
                        + " asked 10 times; resume it when office is back.");
        clock.advance(Duration.ofDays(1));
        assertThat(why(trip)).startsWith("Parked since 2027-06-01T23:00:00Z because");
    }

    private void timePasses(Duration time) {
        clock.advance(time);
        timeouts.expireDue();
    }

    private String why(UUID trip) {
        return office.timeline(trip).saga().why();
    }
}

package dev.polystore.saga.orchestration;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.ReceivedMessage.Position;
import dev.polystore.saga.execution.Entry;
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.history.SagaHistory;
import dev.polystore.saga.history.SagaTimeline;
import dev.polystore.saga.history.SagaTimeline.Awaited;
import dev.polystore.saga.history.SagaTimeline.Happening;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import dev.polystore.saga.trip.TripMessages.RoomHeld;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Books trips in tests: starts sagas, brings replies as Kafka would, and looks at what is stored. */
class TripOffice {

    private final SagaOrchestrator orchestrator;
    private final BookTripSaga saga;
    private final SagaReplies replies;
    private final SagaHistory history;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SettableClock clock;
    private final SagaTimeouts timeouts;

    TripOffice(
            SagaOrchestrator orchestrator,
            BookTripSaga saga,
            SagaReplies replies,
            SagaHistory history,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SettableClock clock,
            SagaTimeouts timeouts) {
        this.orchestrator = orchestrator;
        this.saga = saga;
        this.replies = replies;
        this.history = history;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.timeouts = timeouts;
    }

    UUID book() {
        var id = Ids.next();
        orchestrator.start(saga, id, new Trip(id, null));
        return id;
    }

    /** Seat and room are held, so the ticket is being bought: the point of no return has been asked. */
    UUID heldBoth() {
        var trip = book();
        receive(trip, "open-file", new FileOpened());
        receive(List.of(reply(trip, "hold-seat", new SeatHeld()), reply(trip, "hold-room", new RoomHeld())));
        return trip;
    }

    /** One that is parked, as nobody sells it a ticket. */
    UUID parked() {
        var trip = heldBoth();
        while (timeline(trip).saga().status() != SagaStatus.PARKED) {
            clock.advance(Duration.ofHours(1));
            timeouts.expireDue();
        }
        return trip;
    }

    /** A reply to what this step of the trip has sent last. */
    ReceivedMessage<?> reply(UUID trip, String step, Object body) {
        return reply(trip, awaited(trip, step), body);
    }

    /** The command that this step of the trip has sent last. */
    UUID awaited(UUID trip, String step) {
        return timeline(trip).awaited().stream()
                .filter(awaited -> awaited.step().equals(step))
                .map(Awaited::command)
                .findFirst()
                .orElseThrow();
    }

    static ReceivedMessage<?> reply(UUID trip, UUID command, Object body) {
        return new ReceivedMessage<>(
                Ids.next(),
                "some." + body.getClass().getSimpleName() + ".v1",
                trip.toString(),
                Instant.EPOCH,
                body,
                Map.of("saga-id", trip.toString(), "in-reply-to", command.toString()),
                new Position("travel.replies", 0, 0));
    }

    /** One poll of Kafka, in its transaction. */
    void receive(List<ReceivedMessage<?>> poll) {
        transaction.executeWithoutResult(_ -> replies.handle(poll));
    }

    void receive(UUID trip, String step, Object body) {
        receive(List.of(reply(trip, step, body)));
    }

    SagaTimeline timeline(UUID trip) {
        return history.find(trip).orElseThrow();
    }

    List<Entry.Kind> log(UUID trip) {
        return timeline(trip).past().stream().map(Happening::what).toList();
    }

    /** The types of messages in the outbox that belong to a trip. */
    List<String> sent(UUID trip) {
        return jdbc.sql("select type from outbox where aggregateid = :trip order by position")
                .param("trip", trip.toString())
                .query(String.class)
                .list();
    }
}

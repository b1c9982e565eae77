package dev.polystore.saga.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.Saga;
import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.Step;
import dev.polystore.saga.execution.Effect.Send;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.RecordingDesk;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run goes on when a new version of the service has other steps. */
class ChangedDefinitionTest {

    private static final Resending TWICE = new Resending(2, Duration.ofDays(1));

    private final Saga<Trip> saga = new BookTripSaga(new RecordingDesk());
    private final Transition<Trip> start = execution(saga.steps()).start(Ids.next(), new Trip(Ids.next(), null));

    @Test
    void takesAStepThatWasAddedOnItsWay() {
        var steps = new ArrayList<>(saga.steps());
        steps.add(2, saga.step("check-visa").local(_ -> {}));
        var next = reply(execution(steps), new FileOpened());
        assertThat(next.instance().steps()).containsKeys("check-visa", "hold-seat", "hold-room");
    }

    @Test
    void doesNotGoBackForAStepThatWasAddedBehindIt() {
        var steps = new ArrayList<>(saga.steps());
        steps.addFirst(saga.step("check-visa").local(_ -> {}));
        var next = reply(execution(steps), new FileOpened());
        assertThat(next.instance().steps()).doesNotContainKey("check-visa").containsKey("hold-seat");
    }

    @Test
    void doesNotRepeatAStepThatWasMovedAhead() {
        var steps = new ArrayList<>(saga.steps());
        steps.add(1, steps.removeFirst());
        var next = reply(execution(steps), new FileOpened());
        assertThat(next.effects()).hasSize(2).allMatch(Send.class::isInstance);
        assertThat(next.effects()).extracting(Effect::step).containsExactly("hold-seat", "hold-room");
    }

    private Transition<Trip> reply(SagaExecution<Trip> execution, Object reply) {
        return execution.reply(start.instance(), openCommand(), reply);
    }

    private UUID openCommand() {
        return start.instance().openSteps().findFirst().orElseThrow().command();
    }

    private SagaExecution<Trip> execution(List<Step<Trip>> steps) {
        var definition = SagaDefinition.of(new Saga<Trip>() {
            @Override
            public String name() {
                return saga.name();
            }

            @Override
            public List<Step<Trip>> steps() {
                return steps;
            }
        });
        return new SagaExecution<>(definition, TWICE, Ids::next);
    }
}

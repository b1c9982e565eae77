package dev.polystore.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripMessages.BuyTicket;
import dev.polystore.saga.trip.TripMessages.HoldSeat;
import dev.polystore.saga.trip.TripMessages.TicketReply;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A definition that could not work is refused with the saga, the step and a remedy. */
class SagaDefinitionTest {

    private static final NamedStep<Trip> STEP = new NamedStep<>("buy-ticket", StepKind.COMPENSATABLE);
    private static final NamedStep<Trip> PIVOT = new NamedStep<>("buy-ticket", StepKind.PIVOT);
    private static final NamedStep<Trip> RETRIABLE = new NamedStep<>("buy-ticket", StepKind.RETRIABLE);

    @Test
    void laysASoundSagaOutInStages() {
        var definition = SagaDefinition.of(new BookTripSaga(mock()));
        assertThat(definition.stages()).hasSize(6);
        assertThat(definition.stages().get(2).isGroup()).isTrue();
        assertThat(definition.stageOf("hold-room")).isEqualTo(2);
    }

    @Test
    void demandsKebabCase() {
        refuses("not in kebab-case", List.of(new NamedStep<Trip>("BuyTicket", StepKind.PIVOT).local(_ -> {})));
    }

    @Test
    void demandsDifferentNames() {
        refuses("occurs twice", List.of(STEP.local(_ -> {}), STEP.local(_ -> {})));
    }

    @Test
    void demandsAStep() {
        refuses("has no steps", List.of());
    }

    @Test
    void allowsOnePivot() {
        refuses(
                "is a second pivot",
                List.of(PIVOT.local(_ -> {}), new NamedStep<Trip>("b", StepKind.PIVOT).local(_ -> {})));
    }

    @Test
    void demandsThatNothingCompensatableFollowsThePivot() {
        refuses(
                "is compensatable but follows the pivot",
                List.of(new NamedStep<Trip>("a", StepKind.PIVOT).local(_ -> {}), STEP.local(_ -> {})));
    }

    @Test
    void demandsAWayBackFromARemoteStep() {
        refuses("could not be undone", List.of(ticket(STEP)));
    }

    @Test
    void refusesAWayBackThatIsNeverTaken() {
        refuses("has a compensation", List.of(ticket(PIVOT).compensatedBy(trip -> new HoldSeat(trip.id()))));
        refuses("has a compensation", List.of(RETRIABLE.compensatedBy(_ -> {})));
    }

    @Test
    void allowsOnlyCompensatableStepsInAGroup() {
        refuses(
                "is part of a group but is not compensatable",
                List.of(new Together<>(List.of(ticket(PIVOT), ticket(STEP)))));
    }

    @Test
    void demandsAGroupOfSeveral() {
        refuses("group of fewer than two", List.of(new Together<Trip>(List.of())));
    }

    @Test
    void demandsTimeForAReply() {
        refuses("has a timeout of PT0S", List.of(ticket(PIVOT).timeout(Duration.ZERO)));
    }

    @Test
    void allowsOnlyRetriableStepsToBeSkipped() {
        refuses("is skippable but not retriable", List.of(ticket(PIVOT).skippable()));
        assertThat(ticket(RETRIABLE).skippable().isSkippable()).isTrue();
    }

    private static RemoteStep<Trip, TicketReply> ticket(NamedStep<Trip> step) {
        Function<Trip, BuyTicket> command = trip -> new BuyTicket(trip.id());
        return step.command(command);
    }

    private static void refuses(String fault, List<Step<Trip>> steps) {
        var broken = saga(steps);
        assertThatExceptionOfType(InvalidSaga.class)
                .isThrownBy(() -> SagaDefinition.of(broken))
                .withMessageContaining("aga broken")
                .withMessageContaining(fault);
    }

    private static Saga<Trip> saga(List<Step<Trip>> steps) {
        return new Saga<>() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<Step<Trip>> steps() {
                return steps;
            }
        };
    }
}

package dev.polystore.saga.everypath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.polystore.saga.Saga;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripDesk;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Walks every path of a saga with a parallel group, a pivot and a retriable step to its end: every interleaving of
 * commands that are carried out (yes or no), replies, duplicates and losses of both, timeouts, a cancellation, a request
 * for time and an operator who retries, resumes, skips or compensates wherever that is allowed. Messages may overtake each other at will, replies may come at any time.
 *
 * <p>Each path ends completed, with everything done; compensated, with nothing left; or parked, because somebody was
 * silent. On the way nothing is compensated that was never begun or was refused, and nothing once the pivot is done.
 */
class EveryPathTest {

    private static final boolean WITH_MARKS = true;

    @Test
    void walksTheWholeSagaWithTimeoutsLateRepliesAndACancellation() {
        var tally = walk("whole saga", BookTripSaga::new, 2, new Budget(0, 0, 1, 1, 0));
        assertThat(tally.completed()).isPositive();
        assertThat(tally.compensated()).isPositive();
        assertThat(tally.parked()).isZero();
    }

    @Test
    void walksTheGroupAndWhatFollowsWithDuplicatesAndLosses() {
        var tally = walk("group and pivot", HoldTripSaga::new, 2, new Budget(1, 1, 1, 1, 0));
        assertThat(tally.completed()).isPositive();
        assertThat(tally.compensated()).isPositive();
        assertThat(tally.parked()).isPositive();
    }

    @Test
    void walksTheGroupAndWhatFollowsWithAnOperatorWhoIntervenes() {
        var tally = walk("operator intervenes", HoldTripSaga::new, 1, new Budget(0, 1, 1, 1, 1));
        assertThat(tally.completed()).isPositive();
        assertThat(tally.parked()).isPositive();
    }

    @Test
    void walksASagaWithoutAGroupWithAnOperatorWhoIntervenesTwice() {
        var tally = walk("operator intervenes twice", SeatTripSaga::new, 1, new Budget(0, 1, 1, 1, 2));
        assertThat(tally.parked()).isPositive();
    }

    /** Shows that the walk would find something. */
    @Test
    void findsThePathOnWhichAParticipantForgetsThatItWasCompensated() {
        var budget = new Budget(0, 0, 0, 0, 0);
        var walks = new Walks(new Moves(new Engine(HoldTripSaga::new, 2), !WITH_MARKS), new Truth(budget));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> walks.from(new Engine(HoldTripSaga::new, 2).start(budget)))
                .withMessageContaining("is taken for undone");
    }

    private static Tally walk(String name, Function<TripDesk, Saga<Trip>> saga, int attempts, Budget budget) {
        var engine = new Engine(saga, attempts);
        var walks = new Walks(new Moves(engine, WITH_MARKS), new Truth(budget));
        var tally = walks.from(engine.start(budget));
        System.out.printf(
                "Every path (%s; %d attempts, at most %s): %,d paths through %,d worlds; %,d completed, %,d compensated, %,d parked%n",
                name,
                attempts,
                budget,
                tally.paths(),
                walks.worlds(),
                tally.completed(),
                tally.compensated(),
                tally.parked());
        return tally;
    }
}

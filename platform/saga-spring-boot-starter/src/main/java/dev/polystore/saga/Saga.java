package dev.polystore.saga;

import static dev.polystore.saga.StepKind.COMPENSATABLE;
import static dev.polystore.saga.StepKind.PIVOT;
import static dev.polystore.saga.StepKind.RETRIABLE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business process across services: its steps in sequence, each with its way back.
 *
 * <p>One rule for silence: before the pivot a reply that does not come in time turns the saga around, and the silent step
 * is compensated as well; from the pivot on the command is sent again, and after a bound the saga is parked for an
 * operator. A reply of "no" turns it around up to and including the pivot.
 *
 * @param <D> the data that a run carries from step to step, a record stored as JSON
 */
public interface Saga<D> {

    /** Names the process in the database; in kebab-case, never to be changed while a run is in flight. */
    String name();

    List<Step<D>> steps();

    /** What a run is about, such as the id of an aggregate: humans find it by this. */
    default @Nullable String subject(D data) {
        return null;
    }

    /**
     * Hears which runs the current transaction has replies for, before it moves the first: local steps can then load what
     * they need for all of them at once.
     */
    default void readAhead(List<D> runs) {}

    /** Notes in the data that an operator has given the run up, before it turns around. */
    default D givenUp(D data) {
        return data;
    }

    /** What an operator can do instead when it is too late to turn around: a sentence, if there is something. */
    default @Nullable String wayOut(D data) {
        return null;
    }

    /** A step that can be undone. */
    default NamedStep<D> step(String name) {
        return new NamedStep<>(name, COMPENSATABLE);
    }

    /** The point of no return: once it is done, the saga will complete. */
    default NamedStep<D> pivot(String name) {
        return new NamedStep<>(name, PIVOT);
    }

    /** A step after the point of no return, which succeeds in the end. */
    default NamedStep<D> retriable(String name) {
        return new NamedStep<>(name, RETRIABLE);
    }

    /** Steps that go on side by side; the next step begins when all of them are done. */
    default Together<D> together(RemoteStep<D, ?> first, RemoteStep<D, ?> second) {
        return new Together<>(List.of(first, second));
    }

    default Together<D> together(RemoteStep<D, ?> first, RemoteStep<D, ?> second, RemoteStep<D, ?> third) {
        return new Together<>(List.of(first, second, third));
    }

    default Together<D> together(List<RemoteStep<D, ?>> steps) {
        return new Together<>(steps);
    }
}

package dev.polystore.saga.execution;

import static dev.polystore.saga.StepKind.COMPENSATABLE;
import static dev.polystore.saga.execution.Direction.BACKWARD;
import static dev.polystore.saga.execution.Direction.FORWARD;

import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.execution.Entry.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Walks a saga: each signal is answered by a {@link Transition}, and nothing else happens. Whoever brings the signals
 * keeps the state, looks at the clock and carries out the effects.
 */
public final class SagaExecution<D> {

    private final SagaDefinition<D> definition;
    private final Rules<D> rules;

    public SagaExecution(SagaDefinition<D> definition, Resending resending, Supplier<UUID> commandIds) {
        this.definition = definition;
        this.rules = new Rules<>(definition, resending, commandIds);
    }

    public SagaDefinition<D> definition() {
        return definition;
    }

    public Transition<D> start(UUID id, D data) {
        var draft = new Draft<>(rules, new SagaInstance<>(id, definition.name(), FORWARD, false, data, Map.of()));
        draft.note(Kind.STARTED);
        new Walk<>(definition, draft).begin();
        return draft.transition();
    }

    /** A reply counts only if it answers the command that the saga awaits; any other changes nothing. */
    public Transition<D> reply(SagaInstance<D> saga, UUID inReplyTo, Object reply) {
        var draft = new Draft<>(rules, saga);
        saga.stepWith(inReplyTo)
                .filter(step -> step.progress().state().awaitsReply())
                .ifPresentOrElse(
                        step -> new Answer<>(rules, draft, step).take(reply),
                        () -> draft.note(Kind.REPLY_IGNORED, null, inReplyTo));
        return draft.transition();
    }

    /** Time is up for a command. If it is not awaited any more, nothing changes. */
    public Transition<D> timeout(SagaInstance<D> saga, UUID command) {
        var draft = new Draft<>(rules, saga);
        saga.stepWith(command)
                .filter(step -> step.progress().isTimed())
                .ifPresent(step -> new Silence<>(rules, draft, step).end());
        return draft.transition();
    }

    /** Whether the saga can still be turned around. */
    public Cancellation cancellation(SagaInstance<D> saga) {
        if (saga.ended()) {
            return Cancellation.ENDED;
        }
        return saga.direction() == BACKWARD || saga.steps().keySet().stream().allMatch(this::isCompensatable)
                ? Cancellation.TURNED_AROUND
                : Cancellation.TOO_LATE;
    }

    private boolean isCompensatable(String step) {
        return definition.step(step).kind() == COMPENSATABLE;
    }

    /**
     * Turns the saga around because somebody wishes so, unless it is {@linkplain #cancellation too late}.
     *
     * @param change notes the wish in the data; left out if the saga is on its way back already
     */
    public Transition<D> cancel(SagaInstance<D> saga, UnaryOperator<D> change) {
        var draft = new Draft<>(rules, saga);
        if (cancellation(saga) != Cancellation.TURNED_AROUND) {
            draft.note(Kind.CANCELLED_TOO_LATE);
        } else if (saga.direction() == FORWARD) {
            draft.note(Kind.CANCELLED);
            draft.carry(change.apply(saga.data()));
            new Walk<>(definition, draft).turnAround();
        }
        return draft.transition();
    }

    /** Why an operator may not do this; empty if nothing speaks against it. */
    public Optional<String> objection(SagaInstance<D> saga, Intervention wanted) {
        return new Objections<>(definition, saga, cancellation(saga)).to(wanted);
    }

    /**
     * Does what an operator wants.
     *
     * @throws InterventionRefused if there is an {@linkplain #objection objection}
     */
    public Transition<D> intervene(SagaInstance<D> saga, Intervention wanted) {
        objection(saga, wanted).ifPresent(objection -> {
            throw new InterventionRefused(saga.id(), wanted, objection);
        });
        var draft = new Draft<>(rules, saga);
        new OperatorHand<>(rules, draft, saga).carryOut(wanted);
        return draft.transition();
    }
}

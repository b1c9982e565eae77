package dev.polystore.saga.execution;

import static dev.polystore.saga.execution.StepProgress.State.UNDOING;

import dev.polystore.messaging.Command;
import dev.polystore.saga.RemoteStep;
import dev.polystore.saga.execution.Effect.Perform;
import dev.polystore.saga.execution.Effect.Send;
import dev.polystore.saga.execution.Effect.Wait;
import dev.polystore.saga.execution.Entry.Kind;
import dev.polystore.saga.execution.StepProgress.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A transition in the making: what has changed so far. */
final class Draft<D> {

    private final Rules<D> rules;
    private final SagaInstance<D> before;
    private final Map<String, StepProgress> steps;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Direction direction;
    private boolean ended;
    private D data;

    Draft(Rules<D> rules, SagaInstance<D> before) {
        this.rules = rules;
        this.before = before;
        this.steps = new LinkedHashMap<>(before.steps());
        this.direction = before.direction();
        this.ended = before.ended();
        this.data = before.data();
    }

    Transition<D> transition() {
        var after = new SagaInstance<>(before.id(), before.saga(), direction, ended, data, steps);
        return new Transition<>(after, effects, entries);
    }

    D data() {
        return data;
    }

    void carry(D changed) {
        data = changed;
    }

    Map<String, StepProgress> steps() {
        return steps;
    }

    void send(RemoteStep<D, ?> step, State state, int attempt, Kind kind) {
        var id = rules.commandIds().get();
        var timeout = rules.resending().timeout(step.timeout(), attempt);
        steps.put(step.name(), StepProgress.sent(state, id, attempt));
        effects.add(new Send(step.name(), id, command(step, state), timeout));
        note(kind, step.name(), id);
    }

    private Command<?> command(RemoteStep<D, ?> step, State state) {
        return state == UNDOING
                ? Objects.requireNonNull(step.compensation()).apply(data)
                : step.command().apply(data);
    }

    void delay(RemoteStep<D, ?> step, UUID command, Duration time) {
        steps.put(step.name(), StepProgress.delayed(command));
        effects.add(new Wait(step.name(), command, time));
        note(Kind.REPLY_ASKED_FOR_TIME, step.name(), command);
    }

    void perform(String step, Consumer<D> action, State state, Kind kind) {
        var now = data;
        steps.put(step, StepProgress.settled(state));
        effects.add(new Perform(step, () -> action.accept(now)));
        note(kind, step, null);
    }

    void settle(String step, State state) {
        steps.put(step, StepProgress.settled(state));
    }

    void park(String step) {
        steps.computeIfPresent(step, (_, progress) -> progress.waitingForOperator());
        note(Kind.PARKED, step, null);
    }

    void turn() {
        direction = Direction.BACKWARD;
        note(Kind.TURNED_AROUND);
    }

    void end() {
        ended = true;
        note(direction == Direction.FORWARD ? Kind.COMPLETED : Kind.COMPENSATED);
    }

    void note(Kind kind) {
        note(kind, null, null);
    }

    void note(Kind kind, @Nullable String step, @Nullable UUID command) {
        entries.add(new Entry(kind, step, command));
    }
}

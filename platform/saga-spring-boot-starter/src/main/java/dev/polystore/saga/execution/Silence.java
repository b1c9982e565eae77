package dev.polystore.saga.execution;

import static dev.polystore.saga.StepKind.COMPENSATABLE;

import dev.polystore.saga.RemoteStep;
import dev.polystore.saga.execution.Entry.Kind;
import dev.polystore.saga.execution.StepProgress.State;

/** What it does to a saga when time is up for one of its commands: the one rule for silence. */
final class Silence<D> {

    private final Rules<D> rules;
    private final Draft<D> draft;
    private final OpenStep step;
    private final RemoteStep<D, ?> remote;

    Silence(Rules<D> rules, Draft<D> draft, OpenStep step) {
        this.rules = rules;
        this.draft = draft;
        this.step = step;
        this.remote = (RemoteStep<D, ?>) rules.definition().step(step.name());
    }

    void end() {
        var progress = step.progress();
        if (progress.state() != State.DELAYED) {
            draft.note(Kind.TIMED_OUT, step.name(), step.command());
        }
        if (progress.state() == State.ASKED && remote.kind() == COMPENSATABLE) {
            new Walk<>(rules.definition(), draft).turnAround();
        } else if (rules.resending().isExhausted(progress.attempts())) {
            draft.park(step.name());
        } else {
            sendAgain(progress.attempts() + 1);
        }
    }

    void sendAgain(int attempt) {
        if (step.progress().state() == State.UNDOING) {
            draft.send(remote, State.UNDOING, attempt, Kind.COMPENSATION_SENT_AGAIN);
        } else {
            draft.send(remote, State.ASKED, attempt, Kind.COMMAND_SENT_AGAIN);
        }
    }
}

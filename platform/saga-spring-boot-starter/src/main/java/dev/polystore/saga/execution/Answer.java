package dev.polystore.saga.execution;

import dev.polystore.saga.Outcome.AskAgain;
import dev.polystore.saga.Outcome.Compensate;
import dev.polystore.saga.Outcome.Proceed;
import dev.polystore.saga.RemoteStep;
import dev.polystore.saga.StepKind;
import dev.polystore.saga.execution.Entry.Kind;
import dev.polystore.saga.execution.StepProgress.State;

/** What the awaited reply of a step does to its saga. */
final class Answer<D> {

    private final Draft<D> draft;
    private final OpenStep step;
    private final RemoteStep<D, ?> remote;
    private final Walk<D> walk;

    Answer(Rules<D> rules, Draft<D> draft, OpenStep step) {
        this.draft = draft;
        this.step = step;
        this.remote = (RemoteStep<D, ?>) rules.definition().step(step.name());
        this.walk = new Walk<>(rules.definition(), draft);
    }

    void take(Object reply) {
        if (step.progress().state() == State.UNDOING) {
            settle(Kind.COMPENSATION_CONFIRMED, State.UNDONE);
            walk.goBack();
            return;
        }
        var outcome = remote.interpret(draft.data(), reply);
        draft.carry(outcome.data());
        switch (outcome) {
            case Proceed<D> _ -> proceed();
            case Compensate<D> _ -> refuse();
            case AskAgain<D> later -> draft.delay(remote, step.command(), later.after());
        }
    }

    private void proceed() {
        settle(Kind.REPLY_ACCEPTED, State.DONE);
        walk.forwardAfter(step.name());
    }

    private void refuse() {
        if (remote.kind() == StepKind.RETRIABLE) {
            // There is no way back from here, so this "no" is for an operator.
            draft.note(Kind.REPLY_REFUSED, step.name(), step.command());
            draft.park(step.name());
        } else {
            settle(Kind.REPLY_REFUSED, State.REFUSED);
            walk.turnAround();
        }
    }

    private void settle(Kind kind, State state) {
        draft.note(kind, step.name(), step.command());
        draft.settle(step.name(), state);
    }
}

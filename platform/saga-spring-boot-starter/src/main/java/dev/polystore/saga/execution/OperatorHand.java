package dev.polystore.saga.execution;

import dev.polystore.saga.execution.Entry.Kind;
import dev.polystore.saga.execution.StepProgress.State;

/** Does to a saga what an operator wants and nothing speaks against. */
final class OperatorHand<D> {

    private final Rules<D> rules;
    private final Draft<D> draft;
    private final SagaInstance<D> saga;

    OperatorHand(Rules<D> rules, Draft<D> draft, SagaInstance<D> saga) {
        this.rules = rules;
        this.draft = draft;
        this.saga = saga;
    }

    void carryOut(Intervention wanted) {
        switch (wanted) {
            case Intervention.Retry _ -> retry();
            case Intervention.Resume _ -> resume();
            case Intervention.Skip(var step) -> skip(step);
            case Intervention.Compensate _ -> compensate();
        }
    }

    private void retry() {
        saga.openSteps().filter(step -> step.progress().isTimed()).forEach(step -> {
            draft.note(Kind.RETRIED, step.name(), null);
            new Silence<>(rules, draft, step).sendAgain(step.progress().attempts() + 1);
        });
    }

    private void resume() {
        saga.openSteps().filter(step -> step.progress().parked()).forEach(step -> {
            draft.note(Kind.RESUMED, step.name(), null);
            new Silence<>(rules, draft, step).sendAgain(1);
        });
    }

    private void skip(String step) {
        draft.note(Kind.SKIPPED, step, null);
        draft.settle(step, State.SKIPPED);
        new Walk<>(rules.definition(), draft).forwardAfter(step);
    }

    private void compensate() {
        draft.note(Kind.COMPENSATION_REQUESTED);
        draft.carry(rules.definition().saga().givenUp(saga.data()));
        new Walk<>(rules.definition(), draft).turnAround();
    }
}

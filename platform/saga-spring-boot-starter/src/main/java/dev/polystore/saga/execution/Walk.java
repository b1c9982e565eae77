package dev.polystore.saga.execution;

import static dev.polystore.saga.execution.StepProgress.State.ASKED;
import static dev.polystore.saga.execution.StepProgress.State.DONE;
import static dev.polystore.saga.execution.StepProgress.State.UNDOING;
import static dev.polystore.saga.execution.StepProgress.State.UNDONE;

import dev.polystore.saga.LocalStep;
import dev.polystore.saga.RemoteStep;
import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.SingleStep;
import dev.polystore.saga.Stage;
import dev.polystore.saga.execution.Entry.Kind;

/** The way of a saga through its stages, forward and back. */
final class Walk<D> {

    private final SagaDefinition<D> definition;
    private final Draft<D> draft;

    Walk(SagaDefinition<D> definition, Draft<D> draft) {
        this.definition = definition;
        this.draft = draft;
    }

    void begin() {
        forwardFrom(0);
    }

    /** Begins what comes after a step, once the other members of its group are done as well. */
    void forwardAfter(String step) {
        var stage = definition.stageOf(step);
        if (!isOpen(definition.stages().get(stage))) {
            forwardFrom(stage + 1);
        }
    }

    private void forwardFrom(int stage) {
        for (var next : definition.stages().subList(stage, definition.stages().size())) {
            next.steps().stream().filter(this::isNew).forEach(this::begin);
            if (isOpen(next)) {
                return;
            }
        }
        draft.end();
    }

    /** A step that was begun already has been moved by a change of the definition. */
    private boolean isNew(SingleStep<D> step) {
        return !draft.steps().containsKey(step.name());
    }

    private void begin(SingleStep<D> step) {
        switch (step) {
            case LocalStep<D> local -> draft.perform(local.name(), local.action(), DONE, Kind.ACTION_PERFORMED);
            case RemoteStep<D, ?> remote -> draft.send(remote, ASKED, 1, Kind.COMMAND_SENT);
        }
    }

    /** Goes back at once: members of a group that have not answered yet are compensated like those that have. */
    void turnAround() {
        draft.turn();
        goBack();
    }

    /** Undoes the latest stage in which there is something left to undo, and those before it until one takes its time. */
    void goBack() {
        for (var stage : definition.stages().reversed()) {
            stage.steps().stream().filter(this::needsUndoing).forEach(this::undo);
            if (isOpen(stage)) {
                return;
            }
        }
        draft.end();
    }

    private void undo(SingleStep<D> step) {
        switch (step) {
            case RemoteStep<D, ?> remote -> draft.send(remote, UNDOING, 1, Kind.COMPENSATION_SENT);
            case LocalStep<D> local -> {
                var compensation = local.compensation();
                if (compensation == null) {
                    draft.settle(local.name(), UNDONE);
                } else {
                    draft.perform(local.name(), compensation, UNDONE, Kind.ACTION_UNDONE);
                }
            }
        }
    }

    private boolean isOpen(Stage<D> stage) {
        return stage.steps().stream()
                .map(step -> draft.steps().get(step.name()))
                .anyMatch(progress -> progress != null && progress.isOpen());
    }

    private boolean needsUndoing(SingleStep<D> step) {
        var progress = draft.steps().get(step.name());
        return progress != null && progress.needsUndoing();
    }
}

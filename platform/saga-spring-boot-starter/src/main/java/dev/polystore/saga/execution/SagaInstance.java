package dev.polystore.saga.execution;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where one run of a saga stands.
 *
 * @param steps progress by name of the step; a step that is absent was never begun
 */
public record SagaInstance<D>(
        UUID id, String saga, Direction direction, boolean ended, D data, Map<String, StepProgress> steps) {

    public SagaInstance {
        steps = Map.copyOf(steps);
    }

    public SagaStatus status() {
        if (ended) {
            return direction == Direction.FORWARD ? SagaStatus.COMPLETED : SagaStatus.COMPENSATED;
        }
        if (steps.values().stream().anyMatch(StepProgress::parked)) {
            return SagaStatus.PARKED;
        }
        return direction == Direction.FORWARD ? SagaStatus.RUNNING : SagaStatus.COMPENSATING;
    }

    /** The step that is under way with this command. */
    Optional<OpenStep> stepWith(UUID command) {
        return openSteps().filter(step -> step.command().equals(command)).findFirst();
    }

    Stream<OpenStep> openSteps() {
        return steps.entrySet().stream().mapMulti((step, open) -> {
            var command = step.getValue().command();
            if (command != null) {
                open.accept(new OpenStep(step.getKey(), step.getValue(), command));
            }
        });
    }
}

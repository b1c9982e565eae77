package dev.polystore.saga.execution;

import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.SingleStep;
import dev.polystore.saga.StepKind;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What speaks against an operator's wish; each objection names the way out, if there is one. */
final class Objections<D> {

    private final SagaDefinition<D> definition;
    private final SagaInstance<D> saga;
    private final Cancellation cancellation;

    Objections(SagaDefinition<D> definition, SagaInstance<D> saga, Cancellation cancellation) {
        this.definition = definition;
        this.saga = saga;
        this.cancellation = cancellation;
    }

    Optional<String> to(Intervention wanted) {
        if (saga.ended()) {
            return Optional.of("it has ended, %s".formatted(status()));
        }
        return Optional.ofNullable(
                switch (wanted) {
                    case Intervention.Retry _ -> toRetry();
                    case Intervention.Resume _ -> toResume();
                    case Intervention.Skip(var step) ->
                        definition.has(step) ? toSkip(definition.step(step)) : toNothing(step);
                    case Intervention.Compensate _ -> toCompensate();
                });
    }

    private @Nullable String toRetry() {
        return saga.openSteps().anyMatch(step -> step.progress().isTimed()) ? null : "it is parked; resume it instead";
    }

    private @Nullable String toResume() {
        return saga.status() == SagaStatus.PARKED
                ? null
                : "it is not parked but %s; retry it to have sent again what it waits for".formatted(status());
    }

    private String toNothing(String step) {
        return "saga %s has no step %s".formatted(saga.saga(), step);
    }

    private @Nullable String toSkip(SingleStep<D> step) {
        if (saga.direction() == Direction.BACKWARD) {
            return "it is on its way back, and what has been begun must be undone; retry or resume it instead";
        }
        if (step.kind() == StepKind.PIVOT) {
            return "it is the point of no return, and without it what follows must not happen; retry or resume it instead";
        }
        if (step.kind() == StepKind.COMPENSATABLE) {
            return "what follows relies on it; compensate the saga instead";
        }
        if (!step.isSkippable()) {
            return "its definition does not allow it, as something relies on it; retry or resume it instead";
        }
        var isAwaited = saga.openSteps().anyMatch(open -> open.name().equals(step.name()));
        return isAwaited ? null : "the saga does not wait for it now";
    }

    private @Nullable String toCompensate() {
        if (saga.direction() == Direction.BACKWARD) {
            return "it is on its way back already; retry or resume it instead";
        }
        return cancellation == Cancellation.TURNED_AROUND
                ? null
                : "%s has been asked, which cannot be undone, and may have happened; %s".formatted(tooLate(), wayOut());
    }

    /** The first step from which no way leads back. */
    private String tooLate() {
        return definition.steps().stream()
                .filter(step -> step.kind() != StepKind.COMPENSATABLE)
                .map(SingleStep::name)
                .filter(saga.steps()::containsKey)
                .findFirst()
                .orElseThrow();
    }

    private String wayOut() {
        var wayOut = definition.saga().wayOut(saga.data());
        return Objects.requireNonNullElse(wayOut, "retry or resume it instead");
    }

    private String status() {
        return saga.status().name().toLowerCase(Locale.ROOT);
    }
}

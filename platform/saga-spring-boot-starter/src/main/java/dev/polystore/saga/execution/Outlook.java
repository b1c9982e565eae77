package dev.polystore.saga.execution;

import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.SingleStep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run still has before it, if nothing unforeseen happens. */
public final class Outlook {

    private Outlook() {}

    /** The steps still to do, in sequence; on the way back those still to undo. */
    public static List<String> remaining(
            SagaDefinition<?> saga, Direction direction, Map<String, StepProgress> progress) {
        List<? extends SingleStep<?>> steps = saga.steps();
        return switch (direction) {
            case FORWARD ->
                steps.stream()
                        .map(SingleStep::name)
                        .filter(step -> isToDo(progress.get(step)))
                        .toList();
            case BACKWARD ->
                steps.reversed().stream()
                        .filter(step -> step.hasCompensation())
                        .map(SingleStep::name)
                        .filter(step -> isToUndo(progress.get(step)))
                        .toList();
        };
    }

    private static boolean isToDo(@Nullable StepProgress step) {
        return step == null || step.isOpen();
    }

    private static boolean isToUndo(@Nullable StepProgress step) {
        return step != null && (step.isOpen() || step.needsUndoing());
    }
}

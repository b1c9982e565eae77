package dev.polystore.saga.execution;

/** What an operator wants of a run. */
public sealed interface Intervention {

    /** Send again at once all that it waits for. */
    record Retry() implements Intervention {}

    /** Go on where it is parked, as if it asked for the first time. */
    record Resume() implements Intervention {}

    /** Leave a step out that it waits for. */
    record Skip(String step) implements Intervention {}

    /** Turn around, and compensate what has been begun. */
    record Compensate() implements Intervention {}

    /** The verb for it. */
    default String verb() {
        return switch (this) {
            case Retry _ -> "retried";
            case Resume _ -> "resumed";
            case Skip _ -> "skipped";
            case Compensate _ -> "compensated";
        };
    }
}

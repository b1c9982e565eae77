package dev.polystore.saga.history;

import dev.polystore.saga.execution.Entry.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest line of its kind for a step in a saga's log.
 *
 * @param type of the command, as on the wire
 * @param cause what happened just before it, and {@code causeStep} at which step
 * @param error why something failed
 */
record Milestone(
        long position,
        Instant at,
        Kind kind,
        @Nullable String step,
        @Nullable String type,
        @Nullable Kind cause,
        @Nullable String causeStep,
        @Nullable String error) {

    /** Whom the command was sent to, as the type says. */
    String participant() {
        return type == null ? "somebody" : type.substring(0, type.indexOf('.'));
    }
}

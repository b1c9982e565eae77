package dev.polystore.saga.orchestration;

import dev.polystore.saga.execution.StepProgress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a step as it is stored.
 *
 * @param until when time is up for its command
 */
public record StoredStep(
        StepProgress.State state,
        @Nullable UUID command,
        int attempts,
        boolean parked,
        @Nullable Instant until) {

    static StoredStep of(StepProgress progress, @Nullable Instant until) {
        return new StoredStep(progress.state(), progress.command(), progress.attempts(), progress.parked(), until);
    }

    public StepProgress progress() {
        return new StepProgress(state, command, attempts, parked);
    }
}

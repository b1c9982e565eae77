package dev.polystore.saga.orchestration;

import dev.polystore.messaging.codec.MessageJson;
import dev.polystore.saga.execution.StepProgress;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

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

    private static final TypeReference<Map<String, StoredStep>> STEPS = new TypeReference<>() {};

    static StoredStep of(StepProgress progress, @Nullable Instant until) {
        return new StoredStep(progress.state(), progress.command(), progress.attempts(), progress.parked(), until);
    }

    public static Map<String, StoredStep> parse(String json) {
        return MessageJson.mapper().readValue(json, STEPS);
    }

    public StepProgress progress() {
        return new StepProgress(state, command, attempts, parked);
    }
}

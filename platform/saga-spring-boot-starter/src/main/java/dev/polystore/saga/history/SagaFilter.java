package dev.polystore.saga.history;

import dev.polystore.saga.execution.SagaStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list; what is absent does not matter.
 *
 * @param before only runs that are older than this one
 */
public record SagaFilter(
        @Nullable SagaStatus status,
        @Nullable String name,
        @Nullable String subject,
        @Nullable UUID before) {}

package dev.polystore.saga.history;

import dev.polystore.saga.execution.SagaStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a saga at a glance.
 *
 * @param name of the process
 * @param subject what the run is about, such as the id of an aggregate
 */
public record SagaSummary(
        UUID id,
        String name,
        @Nullable String subject,
        SagaStatus status,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant endedAt) {}

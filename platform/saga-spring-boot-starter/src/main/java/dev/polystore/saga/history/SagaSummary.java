package dev.polystore.saga.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
@JsonInclude(Include.NON_NULL)
public record SagaSummary(
        UUID id,
        String name,
        @Nullable String subject,
        SagaStatus status,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant endedAt) {}

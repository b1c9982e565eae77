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
 * @param why in one sentence: what it waits for, since when, and what comes of it; or how it ended
 */
@JsonInclude(Include.NON_NULL)
public record SagaSummary(
        UUID id,
        String name,
        @Nullable String subject,
        SagaStatus status,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant endedAt,
        String why) {}

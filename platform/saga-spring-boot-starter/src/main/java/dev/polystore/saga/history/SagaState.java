package dev.polystore.saga.history;

import dev.polystore.saga.execution.Direction;
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.orchestration.StoredStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code saga}, but for its data. */
record SagaState(
        UUID id,
        String name,
        @Nullable String subject,
        SagaStatus status,
        Direction direction,
        Map<String, StoredStep> steps,
        @Nullable Instant deadline,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant endedAt) {

    static SagaState of(ResultSet row) throws SQLException {
        return new SagaState(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("subject"),
                SagaStatus.valueOf(row.getString("status")),
                Direction.valueOf(row.getString("direction")),
                StoredStep.parse(row.getString("steps")),
                instant(row.getObject("deadline", OffsetDateTime.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

package dev.polystore.saga.history;

import static java.util.stream.Collectors.toMap;

import dev.polystore.messaging.codec.MessageJson;
import dev.polystore.saga.execution.Direction;
import dev.polystore.saga.execution.Entry;
import dev.polystore.saga.execution.Outlook;
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.history.SagaTimeline.Awaited;
import dev.polystore.saga.history.SagaTimeline.Happening;
import dev.polystore.saga.orchestration.SagaRegistry;
import dev.polystore.saga.orchestration.StoredStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns rows into stories. */
class TimelineMapper {

    private final SagaRegistry registry;

    TimelineMapper(SagaRegistry registry) {
        this.registry = registry;
    }

    SagaTimeline timeline(ResultSet row, List<Happening> past) throws SQLException {
        var summary = summary(row);
        var steps = StoredStep.parse(row.getString("steps"));
        var direction = Direction.valueOf(row.getString("direction"));
        return new SagaTimeline(summary, past, awaited(steps), remaining(summary, direction, steps));
    }

    private List<String> remaining(SagaSummary saga, Direction direction, Map<String, StoredStep> steps) {
        if (saga.endedAt() != null) {
            return List.of();
        }
        var progress = steps.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, step -> step.getValue().progress()));
        return Outlook.remaining(registry.definition(saga.name()), direction, progress);
    }

    private static List<Awaited> awaited(Map<String, StoredStep> steps) {
        return steps.entrySet().stream()
                .<Awaited>mapMulti((step, awaited) -> {
                    var stored = step.getValue();
                    if (stored.command() != null) {
                        awaited.accept(new Awaited(step.getKey(), stored.command(), stored.attempts(), stored.until()));
                    }
                })
                .toList();
    }

    static SagaSummary summary(ResultSet row) throws SQLException {
        return new SagaSummary(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("subject"),
                SagaStatus.valueOf(row.getString("status")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    static Happening happening(ResultSet row) throws SQLException {
        var detail = row.getString("detail");
        return new Happening(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Entry.Kind.valueOf(row.getString("kind")),
                row.getString("step"),
                row.getString("type"),
                row.getObject("command_id", UUID.class),
                detail == null ? null : MessageJson.mapper().readTree(detail));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

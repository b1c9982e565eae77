package dev.polystore.saga.history;

import static java.util.stream.Collectors.toMap;

import dev.polystore.messaging.codec.MessageJson;
import dev.polystore.saga.execution.Entry;
import dev.polystore.saga.execution.Outlook;
import dev.polystore.saga.history.SagaTimeline.Awaited;
import dev.polystore.saga.history.SagaTimeline.Happening;
import dev.polystore.saga.orchestration.SagaRegistry;
import dev.polystore.saga.orchestration.StoredStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns what is stored into stories. */
class TimelineMapper {

    private final SagaRegistry registry;
    private final Clock clock;

    TimelineMapper(SagaRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    SagaTimeline timeline(SagaState saga, Story story, List<Happening> past) {
        return new SagaTimeline(summary(saga, story), past, awaited(saga.steps()), remaining(saga));
    }

    SagaSummary summary(SagaState saga, Story story) {
        return new SagaSummary(
                saga.id(),
                saga.name(),
                saga.subject(),
                saga.status(),
                saga.startedAt(),
                saga.changedAt(),
                saga.endedAt(),
                why(saga, new Explanation(story, new Moments(clock.instant()))));
    }

    private String why(SagaState saga, Explanation explanation) {
        return switch (saga.status()) {
            case COMPLETED -> explanation.completed();
            case COMPENSATED -> explanation.compensated();
            case RUNNING, COMPENSATING, PARKED ->
                explanation.open(
                        registry.definition(saga.name()),
                        saga.steps(),
                        registry.resending().attempts(),
                        saga.deadline());
        };
    }

    private List<String> remaining(SagaState saga) {
        if (saga.endedAt() != null) {
            return List.of();
        }
        var progress = saga.steps().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, step -> step.getValue().progress()));
        return Outlook.remaining(registry.definition(saga.name()), saga.direction(), progress);
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
}

package dev.polystore.saga.orchestration;

import static java.util.stream.Collectors.toMap;

import dev.polystore.saga.execution.Direction;
import dev.polystore.saga.execution.SagaInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads runs as they are stored. */
class StoredSagaMapper implements RowMapper<StoredSaga<?>> {

    private final SagaRegistry registry;

    StoredSagaMapper(SagaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public StoredSaga<?> mapRow(ResultSet row, int number) throws SQLException {
        return saga(registry.get(row.getString("name")), row);
    }

    private static <D> StoredSaga<D> saga(RegisteredSaga<D> saga, ResultSet row) throws SQLException {
        var steps = StoredStep.parse(row.getString("steps"));
        var instance = new SagaInstance<>(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Direction.valueOf(row.getString("direction")),
                row.getObject("ended_at") != null,
                saga.read(row.getString("data")),
                steps.entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, step -> step.getValue().progress())));
        return new StoredSaga<>(saga, instance, deadlines(steps), row.getInt("version"), startedAt(row));
    }

    private static Instant startedAt(ResultSet row) throws SQLException {
        return row.getObject("started_at", OffsetDateTime.class).toInstant();
    }

    private static Map<UUID, Instant> deadlines(Map<String, StoredStep> steps) {
        var deadlines = new HashMap<UUID, Instant>();
        for (var step : steps.values()) {
            if (step.command() != null && step.until() != null) {
                deadlines.put(step.command(), step.until());
            }
        }
        return deadlines;
    }
}

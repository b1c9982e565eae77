package dev.polystore.saga.orchestration;

import static dev.polystore.saga.orchestration.Columns.column;
import static dev.polystore.saga.orchestration.Columns.json;
import static dev.polystore.saga.orchestration.Columns.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code saga}. */
class SagaStore {

    private static final String SELECT = """
            select id, name, direction, ended_at, data, steps, version, started_at
              from saga
            """;

    private final JdbcClient jdbc;
    private final StoredSagaMapper mapper;

    SagaStore(JdbcClient jdbc, StoredSagaMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Whether the run is new; if its id is taken, nothing happens. */
    boolean insert(StoredSaga<?> started) {
        var inserted = jdbc.sql("""
                insert into saga (id, name, subject, status, direction, data, steps, deadline, version,
                                  started_at, changed_at, ended_at)
                values (:id, :name, :subject, :status, :direction, :data::jsonb, :steps::jsonb, :deadline, 0,
                        :startedAt, :startedAt, case when :ended then :startedAt end)
                on conflict (id) do nothing
                """).params(values(started)).update();
        return inserted > 0;
    }

    private static Map<String, @Nullable Object> values(StoredSaga<?> started) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", started.id());
        values.put("name", started.name());
        values.put("subject", started.subject());
        values.put("status", started.status().name());
        values.put("direction", started.instance().direction().name());
        values.put("data", json(started.instance().data()));
        values.put("steps", json(started.steps()));
        values.put("deadline", utc(started.deadline()));
        values.put("startedAt", utc(started.startedAt()));
        values.put("ended", started.instance().ended());
        return values;
    }

    /** Loads runs, locked in the sequence of their ids until the end of the transaction. */
    List<StoredSaga<?>> lock(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids::uuid[]) order by id for update")
                .param("ids", column(List.copyOf(ids), id -> id))
                .query(mapper)
                .list();
    }

    /** Loads and locks some runs whose time is up, unless somebody else is at them. */
    List<StoredSaga<?>> lockDue(Instant now, int limit) {
        return jdbc.sql(SELECT + "where deadline <= :now order by deadline limit :limit for update skip locked")
                .param("now", utc(now))
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    /** The same for one run. */
    List<StoredSaga<?>> lockIfDue(UUID id, Instant now) {
        return jdbc.sql(SELECT + "where id = :id and deadline <= :now for update skip locked")
                .param("id", id)
                .param("now", utc(now))
                .query(mapper)
                .list();
    }

    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("select id from saga where deadline <= :now order by deadline limit :limit")
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    long countParked() {
        return jdbc.sql("select count(*) from saga where status = 'PARKED'")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    Optional<Instant> oldestRunning() {
        return jdbc.sql("select min(started_at) as oldest from saga where status in ('RUNNING', 'COMPENSATING')")
                .query((row, _) -> Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Lets a run rest for a while, without a change to what it awaits. */
    void postpone(UUID id, Instant until) {
        jdbc.sql("update saga set deadline = :until where id = :id")
                .param("id", id)
                .param("until", utc(until))
                .update();
    }

    /** @throws OptimisticLockingFailureException if one of them was changed in between by the same transaction */
    void update(List<StoredSaga<?>> sagas, Instant now) {
        var updated =
                jdbc.sql("""
                update saga
                   set status = changed.status, direction = changed.direction, data = changed.data::jsonb,
                       steps = changed.steps::jsonb, deadline = changed.deadline, version = saga.version + 1,
                       changed_at = :now, ended_at = case when changed.ended then :now end
                  from unnest(:ids::uuid[], :versions::int[], :statuses::text[], :directions::text[], :data::text[],
                              :steps::text[], :deadlines::timestamptz[], :ended::boolean[])
                       as changed (id, version, status, direction, data, steps, deadline, ended)
                 where saga.id = changed.id
                   and saga.version = changed.version
                """).param("now", utc(now)).params(columns(sagas)).update();
        if (updated < sagas.size()) {
            throw new OptimisticLockingFailureException(
                    "A step of a saga has changed another saga of the same batch; they are to be handled one by one");
        }
    }

    private static Map<String, Object> columns(List<StoredSaga<?>> sagas) {
        return Map.of(
                "ids", column(sagas, StoredSaga::id),
                "versions", column(sagas, StoredSaga::version),
                "statuses", column(sagas, StoredSaga::status),
                "directions", column(sagas, saga -> saga.instance().direction()),
                "data", column(sagas, saga -> json(saga.instance().data())),
                "steps", column(sagas, saga -> json(saga.steps())),
                "deadlines", column(sagas, StoredSaga::deadline),
                "ended", column(sagas, saga -> saga.instance().ended()));
    }
}

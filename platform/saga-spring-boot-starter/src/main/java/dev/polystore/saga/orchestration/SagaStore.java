package dev.polystore.saga.orchestration;

import static dev.polystore.saga.orchestration.Values.json;
import static dev.polystore.saga.orchestration.Values.utc;

import dev.polystore.messaging.bulk.Columns;
import dev.polystore.messaging.bulk.WriteBehind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final WriteBehind<StoredSaga<?>> fresh = new WriteBehind<>(this::insert);

    SagaStore(JdbcClient jdbc, StoredSagaMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Inserts a run that has just started, with the commit of the current transaction. */
    void add(StoredSaga<?> started) {
        fresh.add(started);
    }

    private void insert(List<StoredSaga<?>> started) {
        jdbc.sql("""
                insert into saga (id, name, subject, status, direction, data, steps, deadline, version,
                                  started_at, changed_at, ended_at)
                select id, name, subject, status, direction, data::jsonb, steps::jsonb, deadline, version,
                       started_at, started_at, case when ended then started_at end
                  from unnest(:ids::uuid[], :names::text[], :subjects::text[], :startedAt::timestamptz[],
                              :versions::int[], :statuses::text[], :directions::text[], :data::text[],
                              :steps::text[], :deadlines::timestamptz[], :ended::boolean[])
                       as started (id, name, subject, started_at,
                                   version, status, direction, data, steps, deadline, ended)
                """)
                .param("names", Columns.of(started, StoredSaga::name))
                .param("subjects", Columns.of(started, StoredSaga::subject))
                .param("startedAt", Columns.of(started, StoredSaga::startedAt))
                .params(columns(started))
                .update();
    }

    /** Loads runs, locked in the sequence of their ids until the end of the transaction. */
    List<StoredSaga<?>> lock(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids::uuid[]) order by id for update")
                .param("ids", Columns.of(ids, id -> id))
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
                "ids", Columns.of(sagas, StoredSaga::id),
                "versions", Columns.of(sagas, StoredSaga::version),
                "statuses", Columns.of(sagas, StoredSaga::status),
                "directions", Columns.of(sagas, saga -> saga.instance().direction()),
                "data", Columns.of(sagas, saga -> json(saga.instance().data())),
                "steps", Columns.of(sagas, saga -> json(saga.steps())),
                "deadlines", Columns.of(sagas, StoredSaga::deadline),
                "ended", Columns.of(sagas, saga -> saga.instance().ended()));
    }
}

package dev.polystore.saga.orchestration;

import static dev.polystore.saga.orchestration.Columns.column;
import static dev.polystore.saga.orchestration.Columns.json;
import static dev.polystore.saga.orchestration.Columns.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code saga}. */
class SagaStore {

    private final JdbcClient jdbc;
    private final StoredSagaMapper saga;

    SagaStore(JdbcClient jdbc, StoredSagaMapper saga) {
        this.jdbc = jdbc;
        this.saga = saga;
    }

    /** Whether the run is new; if its id is taken, nothing happens. */
    boolean insert(StoredSaga<?> started) {
        return jdbc.sql("""
                insert into saga (id, name, subject, status, direction, data, steps, deadline, version,
                                  started_at, changed_at, ended_at)
                values (:id, :name, :subject, :status, :direction, :data::jsonb, :steps::jsonb, :deadline, 0,
                        :startedAt, :startedAt, :endedAt)
                on conflict (id) do nothing
                """)
                        .param("id", started.id())
                        .param("name", started.name())
                        .param("subject", started.subject())
                        .param("status", started.status().name())
                        .param("direction", started.instance().direction().name())
                        .param("data", json(started.instance().data()))
                        .param("steps", json(started.steps()))
                        .param("deadline", utc(started.deadline()))
                        .param("startedAt", utc(started.startedAt()))
                        .param("endedAt", started.instance().ended() ? utc(started.startedAt()) : null)
                        .update()
                > 0;
    }

    /** Loads runs, locked in the sequence of their ids until the end of the transaction. */
    List<StoredSaga<?>> lock(Collection<UUID> ids) {
        return jdbc.sql("""
                select id, name, direction, ended_at, data, steps, version, started_at
                  from saga
                 where id = any(:ids::uuid[])
                 order by id
                   for update
                """)
                .param("ids", column(List.copyOf(ids), id -> id))
                .query(saga)
                .list();
    }

    /** Loads and locks some runs whose time is up, unless somebody else is at them. */
    List<StoredSaga<?>> lockDue(Instant now, int limit) {
        return jdbc.sql("""
                select id, name, direction, ended_at, data, steps, version, started_at
                  from saga
                 where deadline <= :now
                 order by deadline
                 limit :limit
                   for update skip locked
                """)
                .param("now", utc(now))
                .param("limit", limit)
                .query(saga)
                .list();
    }

    /** The same for one run. */
    List<StoredSaga<?>> lockIfDue(UUID id, Instant now) {
        return jdbc.sql("""
                select id, name, direction, ended_at, data, steps, version, started_at
                  from saga
                 where id = :id
                   and deadline <= :now
                   for update skip locked
                """).param("id", id).param("now", utc(now)).query(saga).list();
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

    /** Lets a run rest for a while, without a change to what it awaits. */
    void postpone(UUID id, Instant until) {
        jdbc.sql("update saga set deadline = :until where id = :id")
                .param("id", id)
                .param("until", utc(until))
                .update();
    }

    /** @throws OptimisticLockingFailureException if one of them was changed in between by the same transaction */
    void update(List<StoredSaga<?>> sagas, Instant now) {
        var updated = jdbc.sql("""
                update saga
                   set status = changed.status, direction = changed.direction, data = changed.data::jsonb,
                       steps = changed.steps::jsonb, deadline = changed.deadline, version = saga.version + 1,
                       changed_at = :now, ended_at = case when changed.ended then :now end
                  from unnest(:ids::uuid[], :versions::int[], :statuses::text[], :directions::text[], :data::text[],
                              :steps::text[], :deadlines::timestamptz[], :ended::boolean[])
                       as changed (id, version, status, direction, data, steps, deadline, ended)
                 where saga.id = changed.id
                   and saga.version = changed.version
                """)
                .param("now", utc(now))
                .param("ids", column(sagas, StoredSaga::id))
                .param("versions", column(sagas, StoredSaga::version))
                .param("statuses", column(sagas, StoredSaga::status))
                .param("directions", column(sagas, changed -> changed.instance().direction()))
                .param("data", column(sagas, changed -> json(changed.instance().data())))
                .param("steps", column(sagas, changed -> json(changed.steps())))
                .param("deadlines", column(sagas, StoredSaga::deadline))
                .param("ended", column(sagas, changed -> changed.instance().ended()))
                .update();
        if (updated < sagas.size()) {
            throw new OptimisticLockingFailureException(
                    "A step of a saga has changed another saga of the same batch; they are to be handled one by one");
        }
    }
}

package dev.polystore.saga.orchestration;

import static dev.polystore.saga.orchestration.Values.utc;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes sagas that ended long ago, each together with its log, and never one that has not ended.
 *
 * <p>Each step is a transaction of its own that locks a few rows which nobody changes any more; what another replica is
 * removing is skipped.
 */
class SagaCleanup {

    private static final Logger log = LoggerFactory.getLogger(SagaCleanup.class);

    private static final int STEP = 500;

    private static final String ENDED_SAGAS = """
            with gone as (
                delete from saga
                 where id in (select id from saga where ended_at < :before
                               order by ended_at limit :step for update skip locked)
                returning id
            ), gone_log as (
                delete from saga_log using gone where saga_log.saga_id = gone.id
            )
            select count(*) from gone
            """;

    /** Replies that came when their saga was gone already, or never was. */
    private static final String STRAY_REPLIES = """
            with gone as (
                delete from saga_log
                 where position in (select position from saga_log as line
                                     where kind = 'REPLY_IGNORED' and at < :before
                                       and not exists (select from saga where saga.id = line.saga_id)
                                     order by at limit :step)
                returning position
            )
            select count(*) from gone
            """;

    private final JdbcClient jdbc;
    private final Duration retention;
    private final Clock clock;

    SagaCleanup(JdbcClient jdbc, Duration retention, Clock clock) {
        this.jdbc = jdbc;
        this.retention = retention;
        this.clock = clock;
    }

    void removeOld() {
        var sagas = removeAll(ENDED_SAGAS);
        var strays = removeAll(STRAY_REPLIES);
        if (sagas + strays > 0) {
            log.debug("Removed {} ended sagas and {} stray replies", sagas, strays);
        }
    }

    private long removeAll(String statement) {
        long all = 0;
        long removed;
        do {
            removed = jdbc.sql(statement)
                    .param("before", utc(clock.instant().minus(retention)))
                    .param("step", STEP)
                    .query((row, _) -> row.getLong(1))
                    .single();
            all += removed;
        } while (removed == STEP);
        return all;
    }
}

package dev.polystore.saga.orchestration;

import dev.polystore.messaging.bulk.Columns;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Waits for runs that are durable but not to be seen yet.
 *
 * <p>PostgreSQL gives a transaction to replication when its commit is written, and a moment later to other transactions.
 * On a busy machine the moment may be long enough for a command to go out and its reply to come back. An insert with the
 * same key waits until the first one is through; what it inserts itself, if there was none, is taken back.
 */
class CommitsUnderWay {

    private final JdbcClient jdbc;
    private final TransactionOperations nested;

    /** @param nested goes back to a savepoint of the current transaction */
    CommitsUnderWay(JdbcClient jdbc, TransactionOperations nested) {
        this.jdbc = jdbc;
        this.nested = nested;
    }

    /** Afterwards all of these runs that were about to be committed are there. */
    void await(Collection<UUID> ids) {
        nested.executeWithoutResult(attempt -> {
            jdbc.sql("""
                    insert into saga (id, name, status, direction, data, steps, version, started_at, changed_at)
                    select id, '', '', '', '{}', '{}', 0, now(), now() from unnest(:ids::uuid[]) as id
                        on conflict (id) do nothing
                    """).param("ids", Columns.of(ids, id -> id)).update();
            attempt.setRollbackOnly();
        });
    }
}

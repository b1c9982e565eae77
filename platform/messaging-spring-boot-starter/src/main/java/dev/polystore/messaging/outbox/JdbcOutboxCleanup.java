package dev.polystore.messaging.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Cleans the table {@code outbox} in small steps.
 *
 * <p>A run notes where the WAL ends. The next one removes old rows only if the relay's replication slot has confirmed
 * more than that: every row that is older than the retention was committed before the note, since no transaction lasts
 * as long as the retention.
 */
public final class JdbcOutboxCleanup implements OutboxCleanup {

    private static final int STEP = 5_000;

    private final JdbcOperations jdbc;
    private final String slotName;
    private final Duration retention;
    private final Clock clock;
    private @Nullable String endOfWalBefore;

    public JdbcOutboxCleanup(JdbcOperations jdbc, String slotName, Duration retention, Clock clock) {
        this.jdbc = jdbc;
        this.slotName = slotName;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public synchronized long removeRelayed() {
        long removed = 0;
        if (endOfWalBefore != null) {
            int step;
            do {
                step = removeStep(endOfWalBefore);
                removed += step;
            } while (step == STEP);
        }
        endOfWalBefore = jdbc.queryForObject("select pg_current_wal_insert_lsn()::text", String.class);
        return removed;
    }

    private int removeStep(String confirmedAtLeast) {
        return jdbc.update("""
                delete from outbox
                 where position in (select position from outbox where created_at < ? order by position limit ?)
                   and exists (select from pg_replication_slots
                                where slot_name = ? and confirmed_flush_lsn >= ?::pg_lsn)
                """, Timestamp.from(clock.instant().minus(retention)), STEP, slotName, confirmedAtLeast);
    }
}

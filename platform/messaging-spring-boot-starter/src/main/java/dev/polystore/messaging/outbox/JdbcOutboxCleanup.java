package dev.polystore.messaging.outbox;

import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.RelayProperties.Mode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Cleans the table {@code outbox} in small steps.
 *
 * <p>A run marks where the WAL ends. A later one, when the relay's replication slot has confirmed as much, removes what
 * was older than the retention at the time of the mark: all that was committed before it, since no transaction lasts as
 * long as the retention. It then sets the next mark.
 *
 * <p>A new slot has confirmed what was never captured: all that lies in the outbox when it is made is published from the
 * table first. So nothing is removed before that is done, as the stored position tells where this service keeps it.
 */
public final class JdbcOutboxCleanup implements OutboxCleanup {

    private static final int STEP = 5_000;

    private final JdbcOperations jdbc;
    private final String slotName;
    private final RelayProperties properties;
    private final Clock clock;
    private @Nullable Mark mark;

    /** A moment, and where the WAL ended then. */
    private record Mark(Instant at, String endOfWal) {}

    public JdbcOutboxCleanup(JdbcOperations jdbc, String slotName, RelayProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.slotName = slotName;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public synchronized long removeRelayed() {
        if (mark != null && !isRelayed(mark)) {
            return 0;
        }
        long removed = mark == null ? 0 : removeOlderThan(mark.at().minus(properties.retention()));
        mark = new Mark(clock.instant(), endOfWal());
        return removed;
    }

    private boolean isRelayed(Mark mark) {
        boolean positionIsElsewhere = properties.relay() == Mode.EXTERNAL;
        return Boolean.TRUE.equals(
                jdbc.queryForObject("""
                select exists (select from pg_replication_slots
                                where slot_name = ? and confirmed_flush_lsn >= ?::pg_lsn)
                   and (? or exists (select from relay_offset
                                      where slot_name = ? and position::jsonb -> 'snapshot' is null))
                """, Boolean.class, slotName, mark.endOfWal(), positionIsElsewhere, slotName));
    }

    private long removeOlderThan(Instant instant) {
        long removed = 0;
        int step;
        do {
            step = jdbc.update("""
                    delete from outbox
                     where position in (select position from outbox where created_at < ? order by position limit ?)
                    """, Timestamp.from(instant), STEP);
            removed += step;
        } while (step == STEP);
        return removed;
    }

    private String endOfWal() {
        return Objects.requireNonNull(jdbc.queryForObject("select pg_current_wal_insert_lsn()::text", String.class));
    }
}

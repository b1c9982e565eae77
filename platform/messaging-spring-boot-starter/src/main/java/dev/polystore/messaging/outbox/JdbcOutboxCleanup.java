package dev.polystore.messaging.outbox;

import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.RelayProperties.Mode;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Cleans the table {@code outbox} in small steps.
 *
 * <p>A run notes where the WAL ends. The next one removes old rows only if the relay's replication slot has confirmed
 * more than that: every row that is older than the retention was committed before the note, since no transaction lasts
 * as long as the retention.
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
    private @Nullable String endOfWalBefore;

    public JdbcOutboxCleanup(JdbcOperations jdbc, String slotName, RelayProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.slotName = slotName;
        this.properties = properties;
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
        var expired = Timestamp.from(clock.instant().minus(properties.retention()));
        boolean positionIsElsewhere = properties.relay() == Mode.EXTERNAL;
        return jdbc.update("""
                delete from outbox
                 where position in (select position from outbox where created_at < ? order by position limit ?)
                   and exists (select from pg_replication_slots
                                where slot_name = ? and confirmed_flush_lsn >= ?::pg_lsn)
                   and (? or exists (select from relay_offset
                                      where slot_name = ? and position::jsonb -> 'snapshot' is null))
                """, expired, STEP, slotName, confirmedAtLeast, positionIsElsewhere, slotName);
    }
}

package dev.polystore.messaging.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcOperations;

/** Forgets messages that nothing can deliver again, in steps that lock little and briefly. */
public final class JdbcInboxCleanup {

    private static final int STEP = 5_000;

    private final JdbcOperations jdbc;
    private final Duration retention;
    private final Clock clock;

    /** @param retention must be longer than any message can be delivered again */
    public JdbcInboxCleanup(JdbcOperations jdbc, Duration retention, Clock clock) {
        this.jdbc = jdbc;
        this.retention = retention;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    public long removeExpired() {
        var end = Timestamp.from(clock.instant().minus(retention));
        long removed = 0;
        int step;
        do {
            step = jdbc.update(
                    "delete from inbox where ctid = any (array(select ctid from inbox where received_at < ? limit ?))",
                    end,
                    STEP);
            removed += step;
        } while (step == STEP);
        return removed;
    }
}

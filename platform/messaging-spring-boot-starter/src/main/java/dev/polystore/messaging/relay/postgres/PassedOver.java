package dev.polystore.messaging.relay.postgres;

import dev.polystore.messaging.OutboxMessage;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Finds rows that were committed and that the capture has passed over, whoever is to blame: the database's decoding, its driver, or
 * Debezium.
 *
 * <p>Rows are numbered, so a number that does not come stands out. A look marks the numbers that are in the table, and where the WAL ends
 * behind them. When the capture itself has read as far, those of them that still have not come never will: transactions are decoded in the
 * sequence of their commits.
 */
final class PassedOver {

    private static final Logger log = LoggerFactory.getLogger(PassedOver.class);

    private final JdbcOperations jdbc;
    private final Gaps gaps;
    private volatile long reached;
    private volatile boolean unnumbered;
    private @Nullable Mark mark;

    PassedOver(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.gaps = new Gaps(clock);
    }

    private record Mark(Set<Long> committed, long endOfWal) {}

    /** The capture has brought the row with this number. */
    void came(long number) {
        gaps.came(number);
    }

    /** It has brought a row that was published without its number, by another version of this service. */
    void cameWithoutNumber() {
        unnumbered = true;
    }

    /** It has brought all that was committed before this position of the WAL. */
    void reached(long position) {
        reached = position;
    }

    /** A capture has begun; what was committed before it, another one may have brought. */
    synchronized void startOver() {
        unnumbered = false;
        reached = 0;
        mark = null;
        gaps.beginAfter(newest());
    }

    /** What has been passed over, in the order of its numbers; each row is told of once. */
    synchronized List<OutboxMessage> look() {
        if (unnumbered) {
            startOver();
        }
        if (mark == null) {
            mark = mark();
            return List.of();
        }
        return reached < mark.endOfWal() ? List.of() : behind(mark);
    }

    private List<OutboxMessage> behind(Mark passed) {
        var lost = gaps.stillOpen(passed.committed());
        var messages = lost.isEmpty() ? List.<OutboxMessage>of() : rows(lost);
        if (!messages.isEmpty()) {
            log.error("The capture has passed over rows {} of the outbox", lost);
        }
        gaps.close(lost);
        mark = null;
        return messages;
    }

    private @Nullable Mark mark() {
        gaps.exists(newest());
        var open = gaps.open();
        var committed = new HashSet<>(open.isEmpty() ? open : inTheTable(open));
        gaps.closeRolledBack(committed);
        return committed.isEmpty() ? null : new Mark(committed, endOfWal());
    }

    private long newest() {
        return number("select coalesce(max(position), 0) from outbox");
    }

    private long endOfWal() {
        return number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    private long number(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
    }

    private List<Long> inTheTable(List<Long> numbers) {
        return jdbc.query(
                "select position from outbox where position = any(?::bigint[])",
                (row, _) -> row.getLong("position"),
                array(numbers));
    }

    private List<OutboxMessage> rows(List<Long> numbers) {
        return jdbc.query(
                """
                select id, aggregatetype, aggregateid, type, payload, headers
                  from outbox
                 where position = any(?::bigint[])
                 order by position
                """,
                (row, _) -> new OutboxMessage(
                        row.getObject("id", UUID.class),
                        row.getString("aggregatetype"),
                        row.getString("aggregateid"),
                        row.getString("type"),
                        row.getString("payload"),
                        OutboxRow.headers(row.getString("headers"))),
                array(numbers));
    }

    private static Object array(List<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}

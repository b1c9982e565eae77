package dev.polystore.messaging.relay.postgres;

import dev.polystore.messaging.OutboxMessage;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Finds rows that were committed and that the capture has passed over, whoever is to blame: the database's decoding, its driver, Debezium
 * or this service.
 *
 * <p>Rows are numbered, so a number that does not come stands out. A look marks the numbers that are in the table, and where the WAL ends
 * behind them. When the slot has confirmed as much, those of them that still have not come never will.
 */
final class PassedOver {

    private static final Logger log = LoggerFactory.getLogger(PassedOver.class);

    private final JdbcOperations jdbc;
    private final String slotName;
    private final Gaps gaps;
    private @Nullable Mark mark;

    PassedOver(JdbcOperations jdbc, String slotName, Clock clock) {
        this.jdbc = jdbc;
        this.slotName = slotName;
        this.gaps = new Gaps(clock);
    }

    private record Mark(List<Long> committed, String endOfWal) {}

    void came(long number) {
        gaps.came(number);
    }

    /** A capture begins; what was committed before it, another one may have brought. */
    synchronized void startOver() {
        gaps.beginAfter(newest());
        mark = null;
    }

    /** What has been passed over, in the order of its numbers; each row is told of once. */
    synchronized List<OutboxMessage> look() {
        if (mark == null) {
            mark = mark();
            return List.of();
        }
        if (!isConfirmed(mark)) {
            return List.of();
        }
        var lost = gaps.close(mark.committed());
        mark = null;
        if (!lost.isEmpty()) {
            log.error("The capture has passed over rows {} of the outbox; they are published now", lost);
        }
        return lost.isEmpty() ? List.of() : rows(lost);
    }

    private @Nullable Mark mark() {
        gaps.exists(newest());
        var open = gaps.open();
        var committed = open.isEmpty()
                ? open
                : jdbc.queryForList(
                        "select position from outbox where position = any(?::bigint[])", Long.class, (Object)
                                array(open));
        return committed.isEmpty() ? null : new Mark(committed, endOfWal());
    }

    private long newest() {
        return Objects.requireNonNull(jdbc.queryForObject("select coalesce(max(position), 0) from outbox", Long.class));
    }

    private String endOfWal() {
        return Objects.requireNonNull(jdbc.queryForObject("select pg_current_wal_insert_lsn()::text", String.class));
    }

    private boolean isConfirmed(Mark mark) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from pg_replication_slots
                                where slot_name = ? and confirmed_flush_lsn >= ?::pg_lsn)
                """, Boolean.class, slotName, mark.endOfWal()));
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
                (Object) array(numbers));
    }

    private static Long[] array(List<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }
}

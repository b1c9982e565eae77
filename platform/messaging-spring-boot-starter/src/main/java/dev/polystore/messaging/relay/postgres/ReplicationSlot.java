package dev.polystore.messaging.relay.postgres;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcOperations;

/** The logical replication slot that remembers, in the database itself, how far the outbox has been captured. */
final class ReplicationSlot {

    private final JdbcOperations jdbc;
    private final String name;

    ReplicationSlot(JdbcOperations jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
    }

    /**
     * @param active someone reads it
     * @param lost the database has thrown away what it still needed (see {@code max_slot_wal_keep_size})
     * @param lag bytes of WAL between the newest and what was confirmed
     * @param wal how the database keeps what the slot still needs: {@code reserved}, {@code extended}, {@code unreserved} or {@code lost}
     * @param headroom bytes of WAL that may be written until it is lost; null without a bound
     */
    record Condition(
            boolean active,
            boolean lost,
            @Nullable Long lag,
            String wal,
            @Nullable Long headroom) {}

    Optional<Condition> condition() {
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.query(
                """
                select active,
                       wal_status = 'lost' or invalidation_reason is not null as lost,
                       pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint as lag,
                       coalesce(wal_status, 'lost') as wal,
                       safe_wal_size as headroom
                  from pg_replication_slots
                 where slot_name = ?
                """,
                (row, _) -> new Condition(
                        row.getBoolean("active"),
                        row.getBoolean("lost"),
                        row.getObject("lag", Long.class),
                        row.getString("wal"),
                        row.getObject("headroom", Long.class)),
                name)));
    }

    /** The server process that serves whoever reads it now. */
    Optional<Integer> reader() {
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.queryForList(
                "select active_pid from pg_replication_slots where slot_name = ? and active_pid is not null",
                Integer.class,
                name)));
    }

    void drop() {
        jdbc.queryForList("select pg_drop_replication_slot(?)", name);
    }

    boolean hasStoredPosition() {
        return !jdbc.queryForList("select 1 from relay_offset where slot_name = ?", name)
                .isEmpty();
    }

    void forgetStoredPosition() {
        jdbc.update("delete from relay_offset where slot_name = ?", name);
    }
}

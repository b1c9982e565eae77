package dev.polystore.messaging.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** The table {@code parked_key} of a PostgreSQL database. */
public final class JdbcParkedKeys implements ParkedKeys {

    private final JdbcOperations jdbc;
    private final TransactionOperations transaction;

    public JdbcParkedKeys(JdbcOperations jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Set<String> among(String consumer, String topic, Collection<String> keys) {
        return Set.copyOf(jdbc.queryForList(
                "select message_key from parked_key where consumer = ? and topic = ? and message_key = any (?)",
                String.class,
                consumer,
                topic,
                keys.toArray(String[]::new)));
    }

    @Override
    public void park(String consumer, String topic, String key, String cause) {
        jdbc.update(
                "insert into parked_key (consumer, topic, message_key, cause) values (?, ?, ?, ?) on conflict do nothing",
                consumer,
                topic,
                key,
                cause);
    }

    @Override
    public List<ParkedKey> of(String consumer) {
        return jdbc.query(
                "select topic, message_key, cause, since from parked_key where consumer = ? order by since",
                (row, _) -> new ParkedKey(
                        row.getString("topic"),
                        row.getString("message_key"),
                        row.getString("cause"),
                        row.getTimestamp("since").toInstant()),
                consumer);
    }

    /** The key's row is locked; whoever else wants to act on the key waits for the end of the transaction. */
    @Override
    public <T> Optional<T> whileParked(String consumer, String topic, String key, Supplier<T> action) {
        var answer = transaction.execute(_ -> isLocked(consumer, topic, key) ? action.get() : null);
        return Optional.ofNullable(answer);
    }

    private boolean isLocked(String consumer, String topic, String key) {
        return !jdbc.queryForList("""
                        select cause from parked_key where consumer = ? and topic = ? and message_key = ? for update
                        """, String.class, consumer, topic, key).isEmpty();
    }

    @Override
    public void release(String consumer, String topic, String key) {
        jdbc.update(
                "delete from parked_key where consumer = ? and topic = ? and message_key = ?", consumer, topic, key);
    }
}

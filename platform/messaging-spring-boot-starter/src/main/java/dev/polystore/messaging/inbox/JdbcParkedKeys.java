package dev.polystore.messaging.inbox;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;

/** The table {@code parked_key} of a PostgreSQL database. */
public final class JdbcParkedKeys implements ParkedKeys {

    private final JdbcOperations jdbc;

    public JdbcParkedKeys(JdbcOperations jdbc) {
        this.jdbc = jdbc;
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
}

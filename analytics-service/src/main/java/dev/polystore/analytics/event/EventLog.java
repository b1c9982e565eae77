package dev.polystore.analytics.event;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * All events that came in. Views are fed by ClickHouse from what is appended here, which may be repeated at will: neither
 * a second delivery nor a replay from the start changes any answer.
 */
@Component
public class EventLog {

    public static final Set<String> TOPICS =
            Set.of("catalog.events", "cart.events", "order.events", "inventory.events", "payment.events");

    private final JdbcTemplate jdbc;

    EventLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends events in one insert, so in one block. */
    public void append(List<LoggedEvent> events) {
        jdbc.batchUpdate("""
                insert into event (id, type, occurred_at, published_at, topic, partition, payload)
                values (?, ?, ?, ?, ?, ?, ?)
                """, events, Math.max(1, events.size()), EventLog::set);
    }

    private static void set(PreparedStatement row, LoggedEvent event) throws SQLException {
        row.setObject(1, event.id());
        row.setString(2, event.type());
        row.setLong(3, event.occurredAt().toEpochMilli());
        row.setLong(4, event.publishedAt().toEpochMilli());
        row.setString(5, event.topic());
        row.setInt(6, event.partition());
        row.setString(7, event.payload());
    }
}

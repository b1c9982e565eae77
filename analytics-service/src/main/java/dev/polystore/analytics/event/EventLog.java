package dev.polystore.analytics.event;

import dev.polystore.analytics.copy.ControlDatabase;
import dev.polystore.analytics.copy.Copies;
import dev.polystore.analytics.copy.Copy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All events that came in. Views are fed by ClickHouse from what is appended here, which may be repeated at will: neither
 * a second delivery nor a replay from the start changes any answer.
 */
public final class EventLog {

    public static final Set<String> TOPICS =
            Set.of("catalog.events", "cart.events", "order.events", "inventory.events", "payment.events");

    private final JdbcTemplate jdbc;
    private final String table;

    private EventLog(JdbcTemplate jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** What is appended comes to each copy of the read model that there is. */
    static EventLog ofAllCopies(ControlDatabase control) {
        return new EventLog(control.template(), "incoming");
    }

    /** What is appended comes to one copy only. */
    public static EventLog of(Copy copy, Copies copies) {
        return new EventLog(copies.template(copy), "event");
    }

    /** Appends events in one insert, so in one block. */
    public void append(List<LoggedEvent> events) {
        jdbc.batchUpdate("""
                insert into %s (id, type, occurred_at, published_at, topic, partition, payload)
                values (?, ?, ?, ?, ?, ?, ?)
                """.formatted(table), events, Math.max(1, events.size()), EventLog::set);
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

package dev.polystore.order.live;

import dev.polystore.order.order.OrderHistory;
import dev.polystore.order.order.RejectionReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads how orders stand from the database, which all replicas of the service have in common. */
@Component
public class WatchedOrders {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WatchedOrders(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<WatchedOrder> find(UUID id) {
        return newerThan(Map.of(id, 0L)).stream().findFirst();
    }

    /** Those of the orders that have a newer version than the one named. */
    List<WatchedOrder> newerThan(Map<UUID, Long> seen) {
        return jdbc.sql("""
                     select id, cancellation_requested, rejection_reason, rejection_detail, history
                       from unnest(:ids, :versions) as seen (order_id, seen_version)
                       join orders on id = order_id and version > seen_version
                     """)
                .param("ids", seen.keySet().toArray(UUID[]::new))
                .param("versions", seen.values().toArray(Long[]::new))
                .query((row, _) -> watched(row))
                .list();
    }

    private WatchedOrder watched(ResultSet row) throws SQLException {
        return new WatchedOrder(
                row.getObject("id", UUID.class),
                row.getBoolean("cancellation_requested"),
                reason(row.getString("rejection_reason")),
                row.getString("rejection_detail"),
                json.readValue(row.getString("history"), OrderHistory.class));
    }

    private static @Nullable RejectionReason reason(@Nullable String name) {
        return name == null ? null : RejectionReason.valueOf(name);
    }
}

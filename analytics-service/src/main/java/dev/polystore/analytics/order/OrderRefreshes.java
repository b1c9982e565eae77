package dev.polystore.analytics.order;

import dev.polystore.analytics.copy.ControlDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had orders written anew, and why. */
@Component
public class OrderRefreshes {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    OrderRefreshes(ControlDatabase control) {
        this.jdbc = control.jdbc();
    }

    /** The latest of an order, the youngest first. */
    public List<OrderRefresh> of(UUID orderId) {
        return jdbc.sql("""
                        select events, actor, reason, refreshed_at
                        from order_refresh
                        where order_id = :order
                        order by refreshed_at desc
                        limit :most
                        """)
                .param("order", orderId)
                .param("most", MOST)
                .query((row, _) -> new OrderRefresh(
                        orderId,
                        row.getInt("events"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("refreshed_at", Instant.class)))
                .list();
    }

    void add(OrderRefresh refresh) {
        jdbc.sql("""
                        insert into order_refresh (order_id, refreshed_at, events, actor, reason)
                        values (:order, :at, :events, :actor, :reason)
                        """)
                .param("order", refresh.orderId())
                .param("at", refresh.refreshedAt().toEpochMilli())
                .param("events", refresh.events())
                .param("actor", refresh.actor())
                .param("reason", refresh.reason())
                .update();
    }
}

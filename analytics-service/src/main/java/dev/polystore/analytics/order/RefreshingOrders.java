package dev.polystore.analytics.order;

import dev.polystore.analytics.copy.Copies;
import dev.polystore.analytics.copy.Copy;
import dev.polystore.analytics.event.EventHistory;
import dev.polystore.analytics.event.EventLog;
import dev.polystore.analytics.event.IncompleteHistory;
import dev.polystore.web.operator.Operator;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the rows of one order what the topics say of it, for an auditor that found one of them wrong. */
@Component
public class RefreshingOrders {

    private static final Logger log = LoggerFactory.getLogger(RefreshingOrders.class);
    private static final List<String> TABLES = List.of("order_view", "order_line", "money_movement");

    private final EventHistory history;
    private final Copies copies;
    private final OrderRefreshes refreshes;
    private final Clock clock;

    RefreshingOrders(EventHistory history, Copies copies, OrderRefreshes refreshes, Clock clock) {
        this.history = history;
        this.copies = copies;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /**
     * Writes an order anew. Its events are read before its rows go, and once more afterwards: what came in meanwhile may
     * have gone with them.
     *
     * @throws IncompleteHistory if the topics may not have all of it
     */
    public OrderRefresh refresh(UUID orderId, Operator operator) {
        var copy = copies.live();
        try (var trail = history.trailOf(orderId)) {
            var events = new ArrayList<>(trail.read());
            remove(orderId, copy);
            events.addAll(trail.read());
            if (!events.isEmpty()) {
                EventLog.of(copy, copies).append(events);
            }
            return note(orderId, events.size(), operator);
        }
    }

    private void remove(UUID orderId, Copy copy) {
        var jdbc = JdbcClient.create(copies.template(copy));
        for (var table : TABLES) {
            jdbc.sql("delete from %s where order_id = :order".formatted(table))
                    .param("order", orderId)
                    .update();
        }
    }

    private OrderRefresh note(UUID orderId, int events, Operator operator) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var refresh = new OrderRefresh(orderId, events, operator.actor(), operator.reason(), now);
        refreshes.add(refresh);
        log.info("Order {} was written anew for {}: {}", orderId, operator.actor(), operator.reason());
        return refresh;
    }
}

package dev.polystore.order.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;

/** The orders that one transaction has read or changed. Who holds it reaches that of the transaction under way. */
@Component
@Scope(value = "transaction", proxyMode = ScopedProxyMode.TARGET_CLASS)
class OrdersAtHand {

    private final OrderRows rows;
    private final Map<UUID, Order> orders = new HashMap<>();
    private final Set<UUID> expected = new HashSet<>();
    private final Set<Order> unwritten = new HashSet<>();

    OrdersAtHand(OrderRows rows) {
        this.rows = rows;
    }

    void expect(Collection<UUID> ids) {
        expected.addAll(ids);
    }

    boolean has(UUID id) {
        return orders.containsKey(id);
    }

    /** Reads the order with all that are expected, unless it is here already. */
    Optional<Order> find(UUID id) {
        if (!has(id)) {
            expected.add(id);
            expected.removeAll(orders.keySet());
            rows.read(expected).forEach(order -> orders.put(order.id(), order));
            expected.clear();
        }
        return Optional.ofNullable(orders.get(id));
    }

    /** Takes in an order that is to be written; says whether that is news. */
    boolean willWrite(Order order) {
        orders.put(order.id(), order);
        return unwritten.add(order);
    }
}

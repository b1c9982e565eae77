package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.AuditSettings;
import dev.polystore.auditor.statement.Charge;
import dev.polystore.auditor.statement.Checkout;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.OrderView;
import dev.polystore.auditor.statement.Payment;
import dev.polystore.auditor.statement.Range;
import dev.polystore.auditor.statement.Reservation;
import dev.polystore.auditor.statement.Services;
import dev.polystore.auditor.statement.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All that the services have on record of orders. */
@Component
class OrderStatements {

    private final Statement<Order> orders;
    private final Statement<Payment> payments;
    private final Statement<Charge> charges;
    private final Statement<Reservation> reservations;
    private final Statement<Checkout> checkouts;
    private final Statement<OrderView> views;

    OrderStatements(Services services, AuditSettings settings) {
        var size = settings.slice();
        orders = new Statement<>(services.get("order-service"), "/v1/statements/orders", Order.class, size);
        payments = new Statement<>(services.get("payment-service"), "/v1/statements/payments", Payment.class, size);
        charges = new Statement<>(services.get("payment-provider"), "/charges/by-reference", Charge.class, size);
        reservations = new Statement<>(
                services.get("inventory-service"), "/v1/statements/reservations", Reservation.class, size);
        checkouts = new Statement<>(services.get("cart-service"), "/v1/statements/checkouts", Checkout.class, size);
        views = new Statement<>(services.get("analytics-service"), "/v1/statements/orders", OrderView.class, size);
    }

    /** The part of the range that is to be looked at first: as many of the youngest orders as fit into a page. */
    Range slice(Range range) {
        return orders.slice(range);
    }

    /** Some older orders that have changed lately. */
    List<UUID> changed(Range range, Instant since) {
        return orders.page(range, Map.of("changedSince", since)).items().stream()
                .map(Order::orderId)
                .toList();
    }

    List<OrderCase> cases(Range range, Instant settledBefore) {
        // Those who hear of it first are asked last, so that what is on its way looks like a missing copy, not like a
        // lost one.
        var seen = views.byKey(range, OrderView::orderId);
        var reserved = reservations.byKey(range, Reservation::orderId);
        var charged = charges.byKey(range, charge -> UUID.fromString(charge.reference()));
        var paid = payments.byKey(range, Payment::orderId);
        var checkedOut = checkouts.byKey(range, Checkout::orderId);
        var ordered = orders.byKey(range, Order::orderId);
        return ids(List.of(seen, reserved, charged, paid, checkedOut, ordered)).stream()
                .map(id -> new OrderCase(
                        id,
                        ordered.get(id),
                        paid.get(id),
                        charged.get(id),
                        reserved.get(id),
                        checkedOut.get(id),
                        seen.get(id),
                        settledBefore))
                .toList();
    }

    private static Set<UUID> ids(List<Map<UUID, ?>> rows) {
        return rows.stream()
                .flatMap(byId -> byId.keySet().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Repair.RefreshReadModel;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.OrderView;
import dev.polystore.auditor.statement.Payment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever reads about an order reads what order-service would say. */
final class ReadModelAgrees implements OrderRule {

    private static final Set<String> MONEY_MOVED = Set.of("CAPTURED", "REFUNDED");

    @Override
    public Stream<Violation> violations(OrderCase found) {
        var order = found.order();
        var view = found.view();
        if (order == null) {
            return view == null ? Stream.empty() : Stream.of(unknown(found));
        }
        if (!order.changedAt().isBefore(found.settledBefore())) {
            return Stream.empty();
        }
        var differences = view == null ? List.of("the order") : differences(order, view, found);
        return differences.isEmpty() ? Stream.empty() : Stream.of(stale(found, differences));
    }

    private static List<String> differences(Order order, OrderView view, OrderCase found) {
        var differences = new ArrayList<String>();
        note(differences, "status", told(order), view.status());
        note(differences, "total", order.total(), view.total());
        note(differences, "lines", new HashSet<>(order.lines()), new HashSet<>(view.lines()));
        note(differences, "customer", order.customerId(), view.customerId());
        note(differences, "cart", order.cartId(), view.cartId());
        if (found.isAtRest()) {
            note(differences, "payment", moved(found.payment()), moved(view.payment()));
        }
        return differences;
    }

    private static void note(List<String> differences, String what, @Nullable Object there, @Nullable Object here) {
        if (!Objects.equals(there, here)) {
            differences.add("%s %s, not %s".formatted(what, here, there));
        }
    }

    /** An order that is being cancelled still reads as confirmed. */
    private static String told(Order order) {
        return order.status() == Order.Status.CANCELLING
                ? "CONFIRMED"
                : order.status().name();
    }

    private static String moved(@Nullable Payment payment) {
        return moved(payment == null ? "NONE" : payment.status());
    }

    private static String moved(String payment) {
        return MONEY_MOVED.contains(payment) ? payment : "not charged";
    }

    private static Violation stale(OrderCase found, List<String> differences) {
        var what =
                found.view() == null ? "The read model has no such order" : "It says " + String.join(", ", differences);
        return new Violation(
                        Invariant.READ_MODEL_AGREES,
                        what,
                        found.changedAt(),
                        found.rows(),
                        "Refresh it: ./polystore audit --repair, or POST /v1/orders/ORDER/refreshes to analytics-service")
                .repairableBy(new RefreshReadModel(found.id()));
    }

    private static Violation unknown(OrderCase found) {
        return new Violation(
                Invariant.READ_MODEL_AGREES,
                "The read model has an order that order-service does not know",
                null,
                found.rows(),
                "See whether order-service has lost it (restored from a backup?), or refresh the read model");
    }
}

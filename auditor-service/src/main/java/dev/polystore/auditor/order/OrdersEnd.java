package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.Order.Saga;
import dev.polystore.auditor.statement.Order.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** No order waits for ever, and each stands where its sagas have left it. */
record OrdersEnd(Duration longestDeadline) implements OrderRule {

    private static final String WAY_OUT =
            "See what its saga says (GET /v1/sagas?subject=ORDER of order-service) and retry, skip or compensate it there";

    @Override
    public Stream<Violation> violations(OrderCase order) {
        return order.order() == null ? Stream.empty() : violations(order, order.order());
    }

    private Stream<Violation> violations(OrderCase found, Order order) {
        if (order.sagas().stream().anyMatch(Saga::isParked)) {
            return Stream.empty();
        }
        var isUnderWay = order.sagas().stream().anyMatch(saga -> !saga.hasEnded());
        if (isUnderWay || !order.changedAt().isBefore(found.settledBefore())) {
            return isOverdue(found, order) ? Stream.of(overdue(found, order)) : Stream.empty();
        }
        return isWhereItsSagasLeftIt(found, order) ? Stream.empty() : Stream.of(astray(found, order));
    }

    private boolean isOverdue(OrderCase found, Order order) {
        var lastChange = order.lastSaga()
                .map(Saga::changedAt)
                .filter(order.changedAt()::isBefore)
                .orElse(order.changedAt());
        return lastChange.plus(longestDeadline).isBefore(found.settledBefore());
    }

    private static Violation overdue(OrderCase found, Order order) {
        var what = "It is %s, and nothing has happened for longer than any deadline".formatted(order.status());
        return new Violation(Invariant.ORDERS_END, what, order.changedAt(), found.rows(), WAY_OUT);
    }

    private boolean isWhereItsSagasLeftIt(OrderCase found, Order order) {
        var last = order.lastSaga();
        if (last.isEmpty()) {
            // It waits for a price, or has been rejected for one.
            return order.status() == Status.REJECTED || order.status() == Status.PENDING && !isOverdue(found, order);
        }
        return outcomes(last.get()).contains(order.status())
                || last.get().changedAt().isAfter(found.settledBefore());
    }

    private static Set<Status> outcomes(Saga saga) {
        return switch (saga.name() + " " + saga.status()) {
            case "place-order COMPLETED", "cancel-order COMPENSATED" -> Set.of(Status.CONFIRMED);
            case "place-order COMPENSATED" -> Set.of(Status.REJECTED);
            case "cancel-order COMPLETED" -> Set.of(Status.CANCELLED);
            default -> Set.of(Status.values());
        };
    }

    private static Violation astray(OrderCase found, Order order) {
        var saga = order.lastSaga();
        var what = "It is %s, although %s"
                .formatted(
                        order.status(),
                        saga.map(last -> "its saga %s is %s".formatted(last.name(), last.status()))
                                .orElse("no saga was ever begun for it"));
        var rows = saga.map(last ->
                        Map.of("order", found.id().toString(), "saga", last.id().toString()))
                .orElse(found.rows());
        return new Violation(
                Invariant.ORDERS_END,
                what,
                order.changedAt(),
                rows,
                "Compare the order's history (GET /v1/orders/ORDER) with its saga's log (GET /v1/sagas/SAGA):"
                        + " whoever differs from both was changed by hand");
    }
}

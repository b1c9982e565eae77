package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.AuditSettings;
import dev.polystore.auditor.audit.Note;
import dev.polystore.auditor.audit.Sighting;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.Order.Saga;
import dev.polystore.auditor.statement.Range;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds orders against all rules. */
@Component
class OrderLooks {

    private final OrderStatements statements;
    private final List<OrderRule> rules;

    OrderLooks(OrderStatements statements, AuditSettings settings) {
        this.statements = statements;
        this.rules = List.of(
                new OrdersEnd(settings.longestDeadline()),
                new ReservationsSettle(),
                new MoneyFollowsOrders(),
                new PostingsBalance(),
                new ProviderAgrees(),
                new ReadModelAgrees(),
                new CheckoutsBecomeOrders());
    }

    Sighting take(Range range, Instant settledBefore) {
        var cases = statements.cases(range, settledBefore);
        var violations = cases.stream()
                .flatMap(order -> rules.stream().flatMap(rule -> rule.violations(order)))
                .toList();
        var parked = cases.stream()
                .map(OrderCase::order)
                .filter(Objects::nonNull)
                .flatMap(OrderLooks::parked)
                .toList();
        var underWay = cases.stream().filter(order -> !order.isAtRest()).count();
        return new Sighting(violations, parked, cases.size(), underWay);
    }

    private static Stream<Note> parked(Order order) {
        return order.sagas().stream()
                .filter(Saga::isParked)
                .map(saga -> new Note(
                        "Saga %s is parked since %s: it waits for an operator".formatted(saga.name(), saga.changedAt()),
                        Map.of(
                                "order",
                                order.orderId().toString(),
                                "saga",
                                saga.id().toString())));
    }
}

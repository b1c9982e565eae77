package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.Order.Status;
import dev.polystore.auditor.statement.Payment;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has an order has paid for it, and nobody else has. */
final class MoneyFollowsOrders implements OrderRule {

    static final String WAY_OUT =
            "Money is not repaired by itself: ask the provider (GET /charges/by-reference), the ledger"
                    + " (GET /v1/ledger/postings?orderId=ORDER) and the saga's log what happened, then refund or charge by hand";

    private static final Set<String> NOT_CHARGED = Set.of("NONE", "PENDING", "DECLINED", "VOIDED", "CAPTURE_DECLINED");

    @Override
    public Stream<Violation> violations(OrderCase found) {
        if (!found.isAtRest()) {
            return Stream.empty();
        }
        var kept = kept(found.payment());
        var due = due(found);
        if (kept != due) {
            return violation(
                    found,
                    "The ledger keeps %s, the order is %s over %s (minor units)"
                            .formatted(kept, found.standing(), total(found)));
        }
        return fits(found) ? Stream.empty() : violation(found, payment(found));
    }

    private static long kept(@Nullable Payment payment) {
        return payment == null ? 0 : payment.captured() - payment.refunded();
    }

    private static long due(OrderCase found) {
        return found.is(Status.CONFIRMED) ? total(found) : 0;
    }

    private static long total(OrderCase found) {
        return found.order() == null ? 0 : found.order().total().minorUnits();
    }

    /** What the payment's row says, beside the ledger. */
    private static boolean fits(OrderCase found) {
        var payment = found.payment();
        var status = payment == null ? "NONE" : payment.status();
        var order = found.order();
        return switch (order == null ? Status.REJECTED : order.status()) {
            case CONFIRMED -> status.equals("CAPTURED") && isOver(payment, order);
            case CANCELLED -> status.equals("REFUNDED") && isOver(payment, order);
            default -> NOT_CHARGED.contains(status);
        };
    }

    private static boolean isOver(@Nullable Payment payment, @Nullable Order order) {
        return payment != null && order != null && order.total().equals(payment.amount());
    }

    private static String payment(OrderCase found) {
        var payment = found.payment();
        return "Its payment is %s over %s, the order is %s over %s"
                .formatted(
                        payment == null ? "unknown" : payment.status(),
                        payment == null ? "nothing" : Objects.toString(payment.amount(), "nothing"),
                        found.standing(),
                        found.order() == null ? "nothing" : found.order().total());
    }

    private static Stream<Violation> violation(OrderCase found, String what) {
        var payment = found.payment();
        var since = payment == null ? found.changedAt() : payment.changedAt();
        return Stream.of(new Violation(Invariant.MONEY_FOLLOWS_ORDERS, what, since, found.rows(), WAY_OUT));
    }
}

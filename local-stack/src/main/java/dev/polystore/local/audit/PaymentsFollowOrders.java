package dev.polystore.local.audit;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who has an order has paid for it, and nobody else has. */
final class PaymentsFollowOrders implements Check {

    private static final Set<String> NOT_CHARGED = Set.of("NONE", "DECLINED", "VOIDED", "CAPTURE_DECLINED");

    @Override
    public String claim() {
        return "each confirmed order is paid in full, each cancelled one refunded, no rejected one charged";
    }

    @Override
    public Stream<String> differences(Records records) {
        var payments = records.payments();
        return records.orders().values().stream()
                .filter(order -> !fits(order, payments))
                .map(order -> "order %s is %s over %s, its payment is %s"
                        .formatted(order.orderId(), order.status(), order.total(), payment(order, payments)));
    }

    private static boolean fits(OrderRow order, Map<String, PaymentRow> payments) {
        var payment = payment(order, payments);
        return switch (order.status()) {
            case "CONFIRMED" ->
                payment.status().equals("CAPTURED") && order.total().equals(payment.amount());
            case "CANCELLED" ->
                payment.status().equals("REFUNDED") && order.total().equals(payment.amount());
            case "REJECTED" -> NOT_CHARGED.contains(payment.status());
            default -> false;
        };
    }

    private static PaymentRow payment(OrderRow order, Map<String, PaymentRow> payments) {
        return payments.getOrDefault(order.orderId(), new PaymentRow(order.orderId(), "NONE", null));
    }
}

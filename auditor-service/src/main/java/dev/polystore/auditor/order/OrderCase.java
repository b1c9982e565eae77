package dev.polystore.auditor.order;

import dev.polystore.auditor.statement.Charge;
import dev.polystore.auditor.statement.Checkout;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.OrderView;
import dev.polystore.auditor.statement.Payment;
import dev.polystore.auditor.statement.Reservation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record of one order, whoever has it.
 *
 * @param settledBefore what is younger may be on its way
 */
record OrderCase(
        UUID id,
        @Nullable Order order,
        @Nullable Payment payment,
        @Nullable Charge charge,
        @Nullable Reservation reservation,
        @Nullable Checkout checkout,
        @Nullable OrderView view,
        Instant settledBefore) {

    /** Whether nothing should happen to it any more, so that all sides can be compared. */
    boolean isAtRest() {
        return order == null || order.hasRestedSince(settledBefore);
    }

    /** What it is to those who ask why: its status, or that nobody knows it. */
    String standing() {
        return order == null ? "unknown to order-service" : order.status().name();
    }

    boolean is(Order.Status status) {
        return order != null && order.status() == status;
    }

    Map<String, String> rows() {
        return Map.of("order", id.toString());
    }

    @Nullable
    Instant changedAt() {
        return order == null ? null : order.changedAt();
    }
}

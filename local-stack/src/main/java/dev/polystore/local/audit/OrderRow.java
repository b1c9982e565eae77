package dev.polystore.local.audit;

import dev.polystore.local.shop.Money;
import java.time.Instant;

/** An order in short, as order-service or analytics-service tells it. */
record OrderRow(String orderId, String status, Money total, Instant placedAt) {

    boolean ended() {
        return !status.equals("PENDING") && !status.equals("CANCELLING");
    }

    boolean confirmed() {
        return status.equals("CONFIRMED");
    }
}

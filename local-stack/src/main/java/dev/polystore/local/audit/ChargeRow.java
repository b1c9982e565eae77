package dev.polystore.local.audit;

import dev.polystore.local.shop.Money;
import org.jspecify.annotations.Nullable;

/** A charge, as the payment provider tells it. */
record ChargeRow(String reference, Money amount, @Nullable String refundedAt) {

    String status() {
        return refundedAt == null ? "CAPTURED" : "REFUNDED";
    }
}

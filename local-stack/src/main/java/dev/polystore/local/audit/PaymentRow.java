package dev.polystore.local.audit;

import dev.polystore.local.shop.Money;
import org.jspecify.annotations.Nullable;

/** A payment, as payment-service tells it. */
record PaymentRow(String orderId, String status, @Nullable Money amount) {

    /** Whether the provider has or had the customer's money. */
    boolean charged() {
        return status.equals("CAPTURED") || status.equals("REFUNDED");
    }
}

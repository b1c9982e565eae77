package dev.polystore.cart;

import dev.polystore.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to a cart. */
public sealed interface CartEvent extends Event {

    UUID cartId();

    @Override
    default String aggregateId() {
        return cartId().toString();
    }

    /** The first line was put in. */
    record CartStarted(UUID cartId, UUID customerId, Instant occurredAt) implements CartEvent {}

    /** The customer wants what is in the cart. */
    record CartCheckedOut(
            UUID cartId,
            UUID orderId,
            UUID customerId,
            List<Line> lines,
            Address shippingAddress,
            String paymentToken,
            Instant occurredAt)
            implements CartEvent {}

    /** Some pieces of a product, at the price that the customer saw. */
    record Line(String sku, int quantity, Money unitPrice) {}
}

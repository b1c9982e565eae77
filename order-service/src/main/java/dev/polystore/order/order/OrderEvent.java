package dev.polystore.order.order;

import dev.polystore.messaging.Event;
import dev.polystore.order.pricing.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the world is told of an order. */
public sealed interface OrderEvent extends Event {

    UUID orderId();

    @Override
    default String aggregateId() {
        return orderId().toString();
    }

    record OrderPlaced(
            UUID orderId,
            UUID customerId,
            @Nullable UUID cartId,
            OrderLines lines,
            Money total,
            long version,
            Instant occurredAt)
            implements OrderEvent {}

    record OrderConfirmed(UUID orderId, long version, Instant occurredAt) implements OrderEvent {}

    record OrderRejected(UUID orderId, RejectionReason reason, String detail, long version, Instant occurredAt)
            implements OrderEvent {}

    record OrderCancelled(UUID orderId, long version, Instant occurredAt) implements OrderEvent {}
}

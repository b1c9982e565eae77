package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

sealed interface OrderEvent extends Occurrence {

    record OrderPlaced(
            UUID orderId,
            UUID customerId,
            @Nullable UUID cartId,
            List<Line> lines,
            Money total,
            int version,
            Instant occurredAt)
            implements OrderEvent {

        record Line(String sku, String name, int quantity, Money unitPrice) {}
    }

    record OrderConfirmed(UUID orderId, int version, Instant occurredAt) implements OrderEvent {}

    record OrderRejected(UUID orderId, String reason, String detail, int version, Instant occurredAt)
            implements OrderEvent {}

    record OrderCancelled(UUID orderId, int version, Instant occurredAt) implements OrderEvent {}

    record SagaEnded(UUID sagaId, String saga, String outcome, Instant startedAt, Instant endedAt)
            implements OrderEvent {

        @Override
        public Instant occurredAt() {
            return endedAt;
        }
    }
}

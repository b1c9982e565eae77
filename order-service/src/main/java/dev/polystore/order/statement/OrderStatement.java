package dev.polystore.order.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.order.order.OrderLines;
import dev.polystore.order.order.OrderStatus;
import dev.polystore.order.pricing.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order, and the sagas that it went through. */
@JsonInclude(Include.NON_NULL)
public record OrderStatement(
        UUID orderId,
        UUID customerId,
        @Nullable UUID cartId,
        OrderStatus status,
        Money total,
        OrderLines lines,
        @Nullable UUID shipmentId,
        Instant placedAt,
        Instant changedAt,
        List<SagaInShort> sagas) {

    /** A saga about this order, the oldest first. */
    public record SagaInShort(UUID id, String name, String status, Instant changedAt) {}
}

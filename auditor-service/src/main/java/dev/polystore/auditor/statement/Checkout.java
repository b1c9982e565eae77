package dev.polystore.auditor.statement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart that was checked out, as cart-service tells it.
 *
 * @param orderId the order that it became
 * @param orderInCart the order that the cart names
 * @param customerId absent if the cart has vanished
 */
public record Checkout(
        UUID orderId,
        UUID cartId,
        @Nullable UUID orderInCart,
        @Nullable UUID customerId,
        @Nullable Money total,
        List<Line> lines) {}

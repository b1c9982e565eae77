package dev.polystore.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart that was checked out, as it is now.
 *
 * @param orderId the order that it became when it was checked out
 * @param orderInCart the order that the cart names
 * @param customerId absent, as all that follows, if the cart has vanished
 */
@JsonInclude(Include.NON_NULL)
public record CheckoutStatement(
        UUID orderId,
        UUID cartId,
        @Nullable UUID orderInCart,
        @Nullable UUID customerId,
        @Nullable Money total,
        List<CartEvent.Line> lines) {

    static CheckoutStatement vanished(UUID orderId, UUID cartId) {
        return new CheckoutStatement(orderId, cartId, null, null, null, List.of());
    }

    static CheckoutStatement of(UUID orderId, Cart cart) {
        var lines = cart.lines().stream()
                .map(line -> new CartEvent.Line(line.sku(), line.quantity(), line.unitPrice()))
                .toList();
        return new CheckoutStatement(
                orderId,
                cart.id(),
                cart.orderId(),
                cart.customerId(),
                cart.total().orElse(null),
                lines);
    }
}

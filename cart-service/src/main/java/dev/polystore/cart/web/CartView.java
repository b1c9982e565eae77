package dev.polystore.cart.web;

import dev.polystore.cart.Cart;
import dev.polystore.cart.CartLine;
import dev.polystore.cart.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart as callers see it.
 *
 * @param orderId the order that it became; {@code null} as long as it is open
 * @param total {@code null} for an empty cart
 */
record CartView(
        UUID id,
        UUID customerId,
        Status status,
        @Nullable UUID orderId,
        List<Line> lines,
        @Nullable Money total,
        Instant expiresAt) {

    enum Status {
        OPEN,
        CHECKED_OUT
    }

    record Line(
            String sku,
            String name,
            int quantity,
            Money unitPrice,
            Money total,
            Money priceWhenPutIn,
            boolean priceChanged,
            boolean retired) {

        static Line of(CartLine line) {
            return new Line(
                    line.sku(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice(),
                    line.total(),
                    line.priceWhenPutIn(),
                    line.priceChanged(),
                    line.retired());
        }
    }

    static CartView of(Cart cart) {
        return new CartView(
                cart.id(),
                cart.customerId(),
                cart.orderId() == null ? Status.OPEN : Status.CHECKED_OUT,
                cart.orderId(),
                cart.lines().stream().map(Line::of).toList(),
                cart.total().orElse(null),
                cart.expiresAt());
    }
}

package dev.polystore.cart;

import dev.polystore.cart.CartEvent.CartCheckedOut;
import dev.polystore.cart.CheckingOut.Wish;
import dev.polystore.cart.Refusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart as it was at some moment.
 *
 * @param revision counts its changes
 * @param orderId the order that it became, once it is checked out
 */
public record Cart(
        UUID id, UUID customerId, long revision, @Nullable UUID orderId, List<CartLine> lines, Instant expiresAt) {

    /** Nothing for an empty cart, which has no currency. */
    public Optional<Money> total() {
        return lines.stream().map(CartLine::total).reduce(Money::plus);
    }

    CartCheckedOut checkedOut(UUID order, Wish wish, Instant now) {
        var total = total().orElseThrow(() -> new Refusal(Reason.EMPTY_CART));
        var retired =
                lines.stream().filter(CartLine::retired).map(CartLine::sku).toList();
        if (!retired.isEmpty()) {
            throw new Refusal(Reason.RETIRED_PRODUCT, "No longer sold: " + String.join(", ", retired));
        }
        if (wish.expectedTotal() != null && !wish.expectedTotal().equals(total)) {
            throw new Refusal(Reason.TOTAL_CHANGED, "The total is now " + total);
        }
        var ordered = lines.stream()
                .map(line -> new CartEvent.Line(line.sku(), line.quantity(), line.unitPrice()))
                .toList();
        return new CartCheckedOut(id, order, customerId, ordered, wish.shippingAddress(), wish.paymentToken(), now);
    }
}

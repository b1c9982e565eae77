package dev.polystore.cart;

import dev.polystore.cart.Refusal.Reason;
import dev.polystore.messaging.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customer orders what is in the cart; whoever asks again gets the same order. */
@Component
public class CheckingOut {

    private static final int ATTEMPTS = 10;

    private final Carts carts;
    private final Clock clock;

    CheckingOut(Carts carts, Clock clock) {
        this.carts = carts;
        this.clock = clock;
    }

    /**
     * What the customer wants.
     *
     * @param expectedTotal what the customer believes to pay, to be refused if it has become another sum
     */
    public record Wish(
            Address shippingAddress,
            String paymentToken,
            @Nullable Money expectedTotal) {}

    /** @return the order's id */
    public UUID checkOut(UUID cartId, Wish wish) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var cart = carts.get(cartId);
            var known = cart.orderId();
            if (known != null) {
                return known;
            }
            var event = cart.checkedOut(Ids.next(), wish, clock.instant());
            if (carts.checkOut(cart, event)) {
                return event.orderId();
            }
        }
        throw new Refusal(Reason.BUSY_CART);
    }
}

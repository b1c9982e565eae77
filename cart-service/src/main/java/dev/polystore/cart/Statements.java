package dev.polystore.cart;

import dev.polystore.cart.Checkouts.Checkout;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What cart-service says of itself to an auditor: the carts that were checked out, and its copies of products. */
@Component
public class Statements {

    private final Checkouts checkouts;
    private final Carts carts;
    private final ProductCopies products;

    Statements(Checkouts checkouts, Carts carts, ProductCopies products) {
        this.checkouts = checkouts;
        this.carts = carts;
        this.products = products;
    }

    /** The youngest orders' first. */
    public List<CheckoutStatement> checkouts(UUID from, UUID before, int atMost) {
        return checkouts.list(from, before, atMost).stream()
                .map(this::statement)
                .toList();
    }

    private CheckoutStatement statement(Checkout checkout) {
        try {
            return CheckoutStatement.of(checkout.orderId(), carts.get(checkout.cartId()));
        } catch (Refusal unknown) {
            return CheckoutStatement.vanished(checkout.orderId(), checkout.cartId());
        }
    }

    /** Those of some products that the catalog has told of. */
    public List<ProductStatement> products(Collection<String> skus) {
        return products.of(skus).entrySet().stream()
                .map(copy -> new ProductStatement(
                        copy.getKey(),
                        copy.getValue().name(),
                        copy.getValue().price(),
                        copy.getValue().retired()))
                .toList();
    }
}

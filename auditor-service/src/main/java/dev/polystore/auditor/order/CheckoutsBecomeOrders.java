package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Checkout;
import dev.polystore.auditor.statement.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer has checked out is what was ordered. */
final class CheckoutsBecomeOrders implements OrderRule {

    @Override
    public Stream<Violation> violations(OrderCase found) {
        var checkout = found.checkout();
        if (checkout == null) {
            return Stream.empty();
        }
        var differences = differences(checkout, found.order());
        return differences.isEmpty() ? Stream.empty() : Stream.of(violation(found, checkout, differences));
    }

    private static List<String> differences(Checkout checkout, @Nullable Order order) {
        if (order == null) {
            return List.of("has no order");
        }
        if (checkout.customerId() == null) {
            return List.of("has vanished");
        }
        var differences = new ArrayList<String>();
        note(differences, "the order", order.orderId(), checkout.orderInCart());
        note(differences, "the customer", order.customerId(), checkout.customerId());
        note(differences, "lines", new HashSet<>(order.lines()), new HashSet<>(checkout.lines()));
        note(differences, "a total of", order.total(), checkout.total());
        note(differences, "in its order the cart", order.cartId(), checkout.cartId());
        return differences;
    }

    private static void note(List<String> differences, String what, @Nullable Object ordered, @Nullable Object inCart) {
        if (!Objects.equals(ordered, inCart)) {
            differences.add("has %s %s, not %s".formatted(what, inCart, ordered));
        }
    }

    private static Violation violation(OrderCase found, Checkout checkout, List<String> differences) {
        return new Violation(
                Invariant.CHECKOUTS_BECOME_ORDERS,
                "The cart " + String.join(", ", differences),
                found.changedAt(),
                Map.of("cart", checkout.cartId().toString(), "order", found.id().toString()),
                found.order() == null
                        ? "Let the checkout be told once more (POST /v1/messages/sent/MESSAGE/emissions to cart-service,"
                                + " with the message of the cart from GET /v1/messages/sent)"
                        : "The order holds: it was told and paid as it stands. The cart expires by itself; find who has"
                                + " changed it in Redis");
    }
}

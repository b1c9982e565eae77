package dev.polystore.order.order;

import static java.util.stream.Collectors.toMap;

import dev.polystore.order.pricing.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's decision to buy.
 *
 * @param orderId the id that the order is to have
 * @param paymentToken stands for a means of payment at the payment provider
 * @param decidedAt prices that were valid then are accepted
 */
public record PlaceOrder(
        UUID orderId,
        UUID customerId,
        @Nullable UUID cartId,
        List<Line> lines,
        Address shippingAddress,
        String paymentToken,
        Instant decidedAt) {

    /** How many pieces of a product, and the price that the customer saw. */
    public record Line(String sku, int quantity, Money unitPrice) {

        OrderLine named(String name) {
            return new OrderLine(sku, name, quantity, unitPrice);
        }
    }

    Map<String, Money> prices() {
        return lines.stream().collect(toMap(Line::sku, Line::unitPrice));
    }

    Purchase purchase(Map<String, String> names) {
        var named = lines.stream()
                .map(line -> line.named(names.getOrDefault(line.sku(), line.sku())))
                .toList();
        return new Purchase(customerId, cartId, new OrderLines(named), shippingAddress);
    }
}

package dev.polystore.cart;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart as it lies in Redis.
 *
 * @param fields {@code customer}, {@code revision}, {@code quantity:<sku>} and {@code price:<sku>} for each line, {@code
 *     started} once there was a line, {@code order} once it is checked out
 */
record CartHash(Map<String, String> fields) {

    private static final String QUANTITY = "quantity:";

    static String price(String sku) {
        return "price:" + sku;
    }

    List<String> skus() {
        return fields.keySet().stream()
                .filter(field -> field.startsWith(QUANTITY))
                .map(field -> field.substring(QUANTITY.length()))
                .sorted()
                .toList();
    }

    Cart cart(UUID id, Instant expiresAt, Map<String, ProductCopy> products) {
        @Nullable String order = fields.get("order");
        return new Cart(
                id,
                UUID.fromString(field("customer")),
                Long.parseLong(field("revision")),
                order == null ? null : UUID.fromString(order),
                skus().stream().map(sku -> line(sku, products.get(sku))).toList(),
                expiresAt);
    }

    /** Once checked out the price stays; a product that the catalog has not told of keeps its price too. */
    private CartLine line(String sku, @Nullable ProductCopy product) {
        var priceWhenPutIn = Money.parse(field(price(sku)));
        return new CartLine(
                sku,
                product == null ? sku : product.name(),
                Integer.parseInt(field(QUANTITY + sku)),
                product == null || fields.containsKey("order") ? priceWhenPutIn : product.price(),
                priceWhenPutIn,
                product != null && product.retired());
    }

    private String field(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("A cart has no " + name);
        }
        return value;
    }
}

package dev.polystore.systemtests;

import static org.awaitility.Awaitility.await;

import dev.polystore.local.shop.Shop;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A customer who uses the public APIs. */
final class Buyer {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> ADDRESS =
            Map.of("street", "Hafenstrasse 1", "city", "Kiel", "postalCode", "24103", "country", "DE");

    private final Shop shop;

    Buyer(Shop shop) {
        this.shop = shop;
    }

    /** Puts one product into a new cart and pays with a token; returns the order's id. */
    String buys(String sku, int quantity, String paymentToken) {
        return checksOut(fillsCart(sku, quantity), paymentToken);
    }

    /** The cart's path. */
    String fillsCart(String sku, int quantity) {
        var cart = shop.cart()
                .post("/v1/carts", Map.of("customerId", UUID.randomUUID()))
                .expect(201);
        var path = "/v1/carts/" + cart.body().path("id").asString();
        await().atMost(PATIENCE)
                .until(() -> shop.cart()
                                .put(path + "/lines/" + sku, Map.of("quantity", quantity))
                                .status()
                        == 200);
        return path;
    }

    String checksOut(String cart, String paymentToken) {
        var accepted = shop.cart()
                .post(cart + "/checkout", Map.of("shippingAddress", ADDRESS, "paymentToken", paymentToken))
                .expect(202);
        return accepted.body().path("orderId").asString();
    }

    void cancels(String order) {
        shop.orders().post("/v1/orders/" + order + "/cancellation", Map.of()).expect(202);
    }

    JsonNode awaits(String order, String status) {
        return await().atMost(PATIENCE)
                .until(
                        () -> shop.orders().get("/v1/orders/" + order).body(),
                        page -> page.path("status").asString("").equals(status));
    }

    /** The reason for which the order was rejected. */
    String awaitsRejection(String order) {
        return awaits(order, "REJECTED").path("rejection").path("reason").asString();
    }
}

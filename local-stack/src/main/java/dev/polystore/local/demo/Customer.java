package dev.polystore.local.demo;

import dev.polystore.local.shop.Shop;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Someone who fills a cart, checks out, and waits for what becomes of the order. */
final class Customer {

    private static final Map<String, String> ADDRESS =
            Map.of("street", "Lindenweg 4", "city", "Leipzig", "postalCode", "04109", "country", "DE");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();

    private final Shop shop;
    private final ShoppingList list;
    private final Clock clock = Clock.systemUTC();

    Customer(Shop shop, ShoppingList list) {
        this.shop = shop;
        this.list = list;
    }

    Experience shop() {
        var cart = fillCart();
        var submitted = clock.instant();
        var orderId = checkOut(cart);
        if (list.regret() == ShoppingList.Regret.AT_ONCE) {
            cancel(orderId);
        }
        var order = awaitRest(orderId);
        if (list.regret() == ShoppingList.Regret.WHEN_CONFIRMED) {
            cancel(orderId);
            order = awaitRest(orderId);
        }
        return OrderNews.of(order).experience(submitted);
    }

    private String fillCart() {
        var customer = Map.of("customerId", UUID.randomUUID());
        var cart = shop.cart().post("/v1/carts", customer).expect(201).body();
        var path = "/v1/carts/" + cart.path("id").asString();
        list.pieces().forEach((sku, pieces) -> putIn(path + "/lines/" + sku, pieces));
        return path;
    }

    /** A product that the catalog has had for a moment only may not be known to carts yet. */
    private void putIn(String line, int pieces) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = shop.cart().put(line, Map.of("quantity", pieces));
        while (answer.status() == 404 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            answer = shop.cart().put(line, Map.of("quantity", pieces));
        }
        answer.expect(200);
    }

    private String checkOut(String cart) {
        var wish = Map.of("shippingAddress", ADDRESS, "paymentToken", list.paymentToken());
        var accepted = shop.cart().post(cart + "/checkout", wish).expect(202);
        return accepted.body().path("orderId").asString();
    }

    private void cancel(String orderId) {
        awaitPlaced(orderId);
        shop.orders().post("/v1/orders/" + orderId + "/cancellation", Map.of()).expect(202, 409);
    }

    /** The order's id is given before order-service has heard of it. */
    private JsonNode awaitPlaced(String orderId) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = shop.orders().get("/v1/orders/" + orderId);
        while (answer.status() == 404 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            answer = shop.orders().get("/v1/orders/" + orderId);
        }
        return answer.expect(200).body();
    }

    private JsonNode awaitRest(String orderId) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var order = awaitPlaced(orderId);
        while (!OrderNews.of(order).atRest() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            order = awaitPlaced(orderId);
        }
        return order;
    }
}

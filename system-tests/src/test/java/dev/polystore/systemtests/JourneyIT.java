package dev.polystore.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From cart to every ending that an order can have. */
class JourneyIT {

    final RunningShop running = RunningShop.get();
    final Buyer buyer = new Buyer(running.shop());
    final String sku = "TEST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @BeforeEach
    void putAProductOnTheShelf() {
        offer(sku, 1_999, 10);
    }

    @AfterAll
    static void allStoresAgree() {
        RunningShop.get().audit();
    }

    @Test
    void isPaidAndShipped() {
        var order = buyer.buys(sku, 2, "tok_approved");

        var page = buyer.awaits(order, "CONFIRMED");
        assertThat(page.path("total").path("minorUnits").asLong()).isEqualTo(3_998);
        await().until(
                        () -> timeline(order),
                        saga -> saga.at("/saga/status").asString("").equals("COMPLETED"));
        assertThat(List.of(stock())).allSatisfy(level -> {
            assertThat(level.path("onHand").asInt()).isEqualTo(8);
            assertThat(level.path("reserved").asInt()).isZero();
        });
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readModel(order).path("status").asString(""), "CONFIRMED"::equals);
    }

    @Test
    void isRejectedWhenTheCardIsDeclined() {
        assertThat(buyer.awaitsRejection(buyer.buys(sku, 1, "tok_declined"))).isEqualTo("PAYMENT_DECLINED");
        assertNothingIsKept();
    }

    @Test
    void isRejectedWhenTheMoneyCannotBeTakenInTheEnd() {
        assertThat(buyer.awaitsRejection(buyer.buys(sku, 1, "tok_capture_declined")))
                .isEqualTo("CAPTURE_DECLINED");
        assertNothingIsKept();
    }

    @Test
    void isRejectedWhenTheShelfIsEmpty() {
        assertThat(buyer.awaitsRejection(buyer.buys(sku, 11, "tok_approved"))).isEqualTo("OUT_OF_STOCK");
        assertNothingIsKept();
    }

    @Test
    void isRejectedWhenThePriceIsNotTheShops() {
        var line = Map.of("sku", sku, "quantity", 1, "unitPrice", Map.of("minorUnits", 1, "currency", "EUR"));
        var wish = Map.of(
                "customerId",
                UUID.randomUUID(),
                "lines",
                List.of(line),
                "shippingAddress",
                Map.of("street", "Hafenstrasse 1", "city", "Kiel", "postalCode", "24103", "country", "DE"),
                "paymentToken",
                "tok_approved");
        var key = UUID.randomUUID().toString();
        var order = running.shop().orders().post("/v1/orders", wish, key).expect(202);
        var again = running.shop().orders().post("/v1/orders", wish, key).expect(202);

        assertThat(again.location()).isEqualTo(order.location());
        assertThat(buyer.awaitsRejection(
                        order.location().substring(order.location().lastIndexOf('/') + 1)))
                .isEqualTo("PRICE_CHANGED");
    }

    @Test
    void getsOverAProviderThatFailsAtFirst() {
        buyer.awaits(buyer.buys(sku, 1, "tok_fails_2"), "CONFIRMED");
    }

    @Test
    void isCancelledAndRefunded() {
        var order = buyer.buys(sku, 3, "tok_approved");
        buyer.awaits(order, "CONFIRMED");
        buyer.cancels(order);

        buyer.awaits(order, "CANCELLED");
        await().untilAsserted(this::assertNothingIsKept);
    }

    @Test
    void theSameCartCheckedOutTwiceIsOneOrder() {
        var cart = buyer.fillsCart(sku, 1);

        var order = buyer.checksOut(cart, "tok_approved");

        assertThat(buyer.checksOut(cart, "tok_approved")).isEqualTo(order);
        buyer.awaits(order, "CONFIRMED");
    }

    private void offer(String sku, long price, int pieces) {
        running.shop()
                .catalog()
                .post(
                        "/v1/products",
                        Map.of(
                                "sku",
                                sku,
                                "name",
                                "Test coat",
                                "description",
                                "Keeps tests warm",
                                "category",
                                "coats",
                                "price",
                                Map.of("minorUnits", price, "currency", "EUR"),
                                "attributes",
                                Map.of("size", "M", "material", "wool", "colour", "red", "lined", true)))
                .expect(201);
        running.shop()
                .inventory()
                .put("/v1/stock/%s/receipts/first-%s".formatted(sku, sku), Map.of("quantity", pieces))
                .expect(200, 201);
    }

    private void assertNothingIsKept() {
        await().untilAsserted(() -> {
            assertThat(stock().path("onHand").asInt()).isEqualTo(10);
            assertThat(stock().path("reserved").asInt()).isZero();
        });
    }

    private JsonNode stock() {
        return running.shop().inventory().get("/v1/stock/" + sku).body();
    }

    private JsonNode timeline(String order) {
        return running.shop().orders().get("/v1/sagas/" + order).body();
    }

    private JsonNode readModel(String order) {
        return running.shop().analytics().get("/v1/orders/" + order).body();
    }
}

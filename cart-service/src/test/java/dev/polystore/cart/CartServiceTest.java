package dev.polystore.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

@RealServers
class CartServiceTest {

    private static final TestTopics TOPICS =
            new TestTopics(TestServers.kafka().settings().environment().get("KAFKA_BOOTSTRAP_SERVERS"));

    private static final String CHECKOUT = """
            {"shippingAddress": {"street": "Lindenweg 4", "city": "Leipzig", "postalCode": "04109", "country": "DE"},
             "paymentToken": "tok_approved"}
            """;

    @Autowired
    private RestTestClient http;

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @Test
    void takesACustomerFromTheFirstLineToTheOrder() {
        productAdded("LENS-50-18", 12999);
        productAdded("BAG-CITY-12", 4550);
        var cart = newCart();
        awaitPut(cart, "LENS-50-18", 1);
        awaitPut(cart, "BAG-CITY-12", 2);
        priceChanged("LENS-50-18", 12999, 11900);
        await().untilAsserted(() -> get(cart)
                .jsonPath("$.lines[?(@.priceChanged == true)].unitPrice.minorUnits")
                .isEqualTo(11900));
        get(cart).jsonPath("$.total.minorUnits").isEqualTo(21000);

        var order = checkOut(cart);
        assertThat(checkOut(cart)).isEqualTo(order);

        var started = awaitEvent(cart, "cart.CartStarted.v1");
        var checkedOut = awaitEvent(cart, "cart.CartCheckedOut.v1");
        assertThat(started.header("ce_source")).isEqualTo("/cart-service");
        assertThat(checkedOut.key()).isEqualTo(cart);
        assertThat(checkedOut.text("orderId")).isEqualTo(order);
        assertThat(checkedOut.body().at("/lines/1/unitPrice/minorUnits").asLong())
                .isEqualTo(11900);
        put(cart, "BAG-CITY-12", "{\"quantity\": 1}", 409)
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:cart-checked-out");
    }

    @Test
    void refusesProductsThatAreNotSold() {
        productAdded("SHOE-OLD-1", 3000);
        var cart = newCart();
        awaitPut(cart, "SHOE-OLD-1", 1);
        TOPICS.send(
                "catalog.events",
                "SHOE-OLD-1",
                "catalog.ProductRetired.v1",
                "{\"sku\": \"SHOE-OLD-1\", \"version\": 2, \"occurredAt\": \"2026-11-22T10:00:00Z\"}");
        await().untilAsserted(() -> get(cart).jsonPath("$.lines[0].retired").isEqualTo(true));

        put(cart, "SHOE-OLD-1", "{\"quantity\": 2}", 422)
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:retired-product");
        put(cart, "SHOE-NEVER-1", "{\"quantity\": 1}", 404)
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:unknown-product");
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        var cart = newCart();
        put(cart, "LENS-50-18", "{\"quantity\": 0}", 400)
                .jsonPath("$.errors[0].field")
                .isEqualTo("quantity");
        put(cart, "LENS-50-18", "{\"quantity\": 1.5}", 400)
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:unreadable-request");
        put(cart, "LENS-50-18", "{\"quantity\": 1, \"color\": \"red\"}", 400)
                .jsonPath("$.detail")
                .isEqualTo("Property color is unknown or cannot be read");
        put(UUID.randomUUID().toString(), "LENS-50-18", "{\"quantity\": 1}", 404)
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:unknown-cart");
        http.post()
                .uri("/v1/carts/{id}/checkout", cart)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"paymentToken\": \"4111111111111111\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    @Test
    void isReadyWhenItsRedisItsRelayAndItsConsumersAre() {
        await().untilAsserted(() -> http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.relay.details.status")
                .isEqualTo("RELAYING")
                .jsonPath("$.components.redis.status")
                .isEqualTo("UP")
                .jsonPath("$.components.consumers.status")
                .isEqualTo("UP"));
    }

    @Test
    void saysThatItsDatabaseIsAwayAndGoesOnWhenItIsBack() {
        var cart = newCart();
        TestServers.redis("cart").kill();
        http.get()
                .uri("/v1/carts/{id}", cart)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:temporarily-unavailable");

        TestServers.redis("cart").start();

        get(cart).jsonPath("$.status").isEqualTo("OPEN");
    }

    @Test
    void documentsItsApi() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/v1/carts/{id}/checkout'].post")
                .exists();
        http.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
    }

    private static void productAdded(String sku, long cents) {
        TOPICS.send("catalog.events", sku, "catalog.ProductAdded.v1", """
                {"sku": "%s", "name": "A %s", "category": "lenses", "price": {"minorUnits": %d, "currency": "EUR"},
                 "version": 1, "occurredAt": "2026-11-22T09:00:00Z"}
                """.formatted(sku, sku, cents));
    }

    private static void priceChanged(String sku, long before, long after) {
        TOPICS.send("catalog.events", sku, "catalog.PriceChanged.v1", """
                {"sku": "%s", "previousPrice": {"minorUnits": %d, "currency": "EUR"},
                 "price": {"minorUnits": %d, "currency": "EUR"}, "version": 2, "occurredAt": "2026-11-22T10:00:00Z"}
                """.formatted(sku, before, after));
    }

    private static TestMessage awaitEvent(String cart, String type) {
        return TOPICS.await("cart.events", message -> message.type().equals(type) && cart.equals(message.key()));
    }

    private String newCart() {
        var location = http.post()
                .uri("/v1/carts")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"customerId\": \"%s\"}".formatted(UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location");
        return location.substring("/v1/carts/".length());
    }

    private BodyContentSpec get(String cart) {
        return http.get()
                .uri("/v1/carts/{id}", cart)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    /** The catalog's event may still be on its way. */
    private void awaitPut(String cart, String sku, int quantity) {
        await().untilAsserted(() -> put(cart, sku, "{\"quantity\": %d}".formatted(quantity), 200));
    }

    private BodyContentSpec put(String cart, String sku, String body, int status) {
        return http.put()
                .uri("/v1/carts/{id}/lines/{sku}", cart, sku)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    /** @return the order's id */
    private String checkOut(String cart) {
        var location = http.post()
                .uri("/v1/carts/{id}/checkout", cart)
                .contentType(MediaType.APPLICATION_JSON)
                .body(CHECKOUT)
                .exchange()
                .expectStatus()
                .isAccepted()
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location");
        assertThat(location).startsWith("http://127.0.0.1:8083/v1/orders/");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}

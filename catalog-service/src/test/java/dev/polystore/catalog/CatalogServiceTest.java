package dev.polystore.catalog;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RealServers
class CatalogServiceTest {

    private static final TestTopics TOPICS =
            new TestTopics(TestServers.kafka().settings().environment().get("KAFKA_BOOTSTRAP_SERVERS"));

    private static final String LENS = """
            {"sku": "%s", "name": "Prime lens 50 mm f/1.8", "description": "Bright and small", "category": "lenses",
             "price": {"minorUnits": 12999, "currency": "EUR"},
             "attributes": {"focalLengthMm": 50, "maxAperture": 1.8, "mount": "E"}}
            """;

    @Autowired
    private RestTestClient http;

    @AfterAll
    static void close() {
        TOPICS.close();
    }

    @Test
    void leadsAProductThroughItsLife() {
        post(LENS.formatted("LENS-50-18"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectHeader()
                .valueEquals("Location", "/v1/products/LENS-50-18");
        send(HttpMethod.PUT, "LENS-50-18/price", "\"1\"", "{\"minorUnits\": 11900, \"currency\": \"EUR\"}", 200)
                .jsonPath("$.version")
                .isEqualTo(2);
        send(HttpMethod.DELETE, "LENS-50-18", "\"2\"", "", 200)
                .jsonPath("$.retired")
                .isEqualTo(true);

        var added = awaitEvent("LENS-50-18", "catalog.ProductAdded.v1");
        assertThat(added.body().at("/price/minorUnits").asLong()).isEqualTo(12999);
        assertThat(added.header("ce_source")).isEqualTo("/catalog-service");
        var priceChanged = awaitEvent("LENS-50-18", "catalog.PriceChanged.v1");
        assertThat(priceChanged.body().at("/previousPrice/minorUnits").asLong()).isEqualTo(12999);
        assertThat(awaitEvent("LENS-50-18", "catalog.ProductRetired.v1")
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void statesProductsFromTheLastToTheFirst() {
        post(LENS.formatted("STATED-1")).expectStatus().isCreated();
        post(LENS.formatted("STATED-2")).expectStatus().isCreated();
        send(HttpMethod.DELETE, "STATED-1", "\"1\"", "", 200);

        http.get()
                .uri("/v1/statements/products?from=STATED-1&before=STATED-9&size=1")
                .exchange()
                .expectBody()
                .jsonPath("$.next")
                .isEqualTo("STATED-2")
                .jsonPath("$.items[0].price.minorUnits")
                .isEqualTo(12999);
        http.get()
                .uri("/v1/statements/products?from=STATED-1&before=STATED-2&size=1")
                .exchange()
                .expectBody()
                .jsonPath("$.next")
                .doesNotExist()
                .jsonPath("$.items[0].retired")
                .isEqualTo(true);
    }

    @Test
    void asksForTheVersionThatAChangeIsBasedOn() {
        post(LENS.formatted("LENS-ETAG")).expectStatus().isCreated();
        var price = "{\"minorUnits\": 1, \"currency\": \"EUR\"}";

        send(HttpMethod.PUT, "LENS-ETAG/price", null, price, 428)
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:precondition-required");
        send(HttpMethod.PUT, "LENS-ETAG/price", "\"7\"", price, 412)
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:stale-product");
        send(HttpMethod.DELETE, "LENS-ETAG", "*", "", 200).jsonPath("$.retired").isEqualTo(true);
        send(HttpMethod.PUT, "LENS-ETAG/price", "\"2\"", price, 409)
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:product-retired");
        post(LENS.formatted("LENS-ETAG")).expectStatus().isEqualTo(409);
    }

    @Test
    void showsHowManyCanBeBought() {
        stockLevel("LENS-STOCK", 9, 2, 5);
        post(LENS.formatted("LENS-STOCK")).expectStatus().isCreated();
        await().untilAsserted(() -> get("/v1/products/LENS-STOCK")
                .jsonPath("$.availability.available")
                .isEqualTo(7));

        stockLevel("LENS-STOCK", 100, 0, 4);
        stockLevel("LENS-STOCK", 9, 3, 6);

        await().untilAsserted(() -> get("/v1/products/LENS-STOCK")
                .jsonPath("$.availability.available")
                .isEqualTo(6));
        get("/v1/products?category=lenses&q=LENS-STOCK")
                .jsonPath("$.items[0].availability.available")
                .isEqualTo(6);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        problem("{\"sku\": \"x\", \"category\": \"lenses\"}", 400, "invalid-request")
                .jsonPath("$.errors.length()")
                .isEqualTo(3);
        problem(LENS.formatted("LENS-BAD").replace("12999", "129.99"), 400, "unreadable-request")
                .jsonPath("$.detail")
                .isEqualTo("Property price.minorUnits is unknown or cannot be read");
        problem(LENS.formatted("LENS-BAD").replace("focalLengthMm", "sizeEu"), 422, "invalid-product")
                .jsonPath("$.errors[0].field")
                .isEqualTo("attributes.focalLengthMm");
        problem(LENS.formatted("LENS-BAD").replace("lenses", "lentils"), 422, "unknown-category");
        http.get().uri("/v1/products?size=1000").exchange().expectStatus().isBadRequest();
        http.get().uri("/v1/products/NOT-THERE").exchange().expectStatus().isNotFound();
    }

    @Test
    void tellsWhatProductsOfACategoryCanHave() {
        get("/v1/categories")
                .jsonPath("$[?(@.name == 'lenses')].attributes[0].name")
                .isEqualTo("focalLengthMm")
                .jsonPath("$[?(@.name == 'coats')].attributes[0].options.length()")
                .isEqualTo(6);
    }

    @Test
    void isReadyWhenItsDatabaseItsRelayAndItsConsumersAre() {
        await().untilAsserted(() -> get("/actuator/health/readiness")
                .jsonPath("$.components.relay.details.status")
                .isEqualTo("RELAYING")
                .jsonPath("$.components.mongo.status")
                .isEqualTo("UP")
                .jsonPath("$.components.consumers.status")
                .isEqualTo("UP"));
    }

    @Test
    void saysThatItsDatabaseIsAwayAndGoesOnWhenItIsBack() {
        TestServers.mongo("catalog").kill();
        assertTimeout(ofSeconds(30), () -> problem(LENS.formatted("LENS-AWAY"), 503, "temporarily-unavailable"));

        TestServers.mongo("catalog").start();

        await().atMost(ofMinutes(1))
                .untilAsserted(
                        () -> post(LENS.formatted("LENS-BACK")).expectStatus().isCreated());
        awaitEvent("LENS-BACK", "catalog.ProductAdded.v1");
    }

    @Test
    void documentsItsApi() {
        get("/v3/api-docs").jsonPath("$.paths['/v1/products/{sku}/price'].put").exists();
        http.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
    }

    private static TestMessage awaitEvent(String sku, String type) {
        return TOPICS.await("catalog.events", message -> message.type().equals(type) && sku.equals(message.key()));
    }

    private static void stockLevel(String sku, int onHand, int reserved, int version) {
        TOPICS.send("inventory.events", sku, "inventory.StockLevelChanged.v1", """
                {"sku": "%s", "onHand": %d, "reserved": %d, "version": %d, "occurredAt": "2026-11-22T10:15:00.310Z"}
                """.formatted(
                        sku, onHand, reserved, version));
    }

    private ResponseSpec post(String body) {
        return http.post()
                .uri("/v1/products")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private BodyContentSpec problem(String body, int status, String name) {
        return post(body)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:" + name);
    }

    private BodyContentSpec get(String uri) {
        return http.get().uri(uri).exchange().expectStatus().isOk().expectBody();
    }

    private BodyContentSpec send(HttpMethod method, String path, String ifMatch, String body, int status) {
        return http.method(method)
                .uri("/v1/products/" + path)
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.set("If-Match", ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }
}

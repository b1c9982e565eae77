package dev.polystore.order.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.order.ServiceTest;
import dev.polystore.order.pricing.Money;
import dev.polystore.order.pricing.PriceListProjection;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What the service tells an auditor. */
@ServiceTest
class StatementApiTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Autowired
    private PriceListProjection priceList;

    private final String sku = "STMT-" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
    private RestTestClient http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        priceList.named(sku, "Prime lens", 1);
        priceList.priced(sku, new Money(11_900, EUR), 1, NOON);
    }

    @Test
    void statesAnOrderWithItsSagas() {
        var order = place();

        var statement = get("/v1/statements/orders?from=" + order).at("/items/0");

        assertThat(statement.path("orderId").asString()).isEqualTo(order);
        assertThat(statement.at("/total/minorUnits").asInt()).isEqualTo(23_800);
        assertThat(statement.at("/lines/0/sku").asString()).isEqualTo(sku);
        assertThat(statement.at("/sagas/0/name").asString()).isEqualTo("place-order");
        assertThat(statement.at("/sagas/0/id").asString()).isEqualTo(order);
    }

    @Test
    void pagesFromTheYoungestToTheOldest() {
        var orders = List.of(place(), place());

        var page = get("/v1/statements/orders?size=1&from=" + orders.getFirst());

        assertThat(page.at("/items/0/orderId").asString()).isEqualTo(orders.getLast());
        var rest = get("/v1/statements/orders?size=1&from=%s&before=%s"
                .formatted(orders.getFirst(), page.path("next").asString()));
        assertThat(rest.at("/items/0/orderId").asString()).isEqualTo(orders.getFirst());
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void statesWhatHasChangedSinceAMoment() {
        var order = place();
        var range = "/v1/statements/orders?from=" + order + "&changedSince=";

        assertThat(get(range + "2020-01-01T00:00:00Z").path("items")).isNotEmpty();
        assertThat(get(range + "2120-01-01T00:00:00Z").path("items")).isEmpty();
    }

    @Test
    void statesThePriceListAsItIsNow() {
        priceList.priced(sku, new Money(9_900, EUR), 2, NOON.plusSeconds(60));
        priceList.retired(sku, 3, NOON.plusSeconds(120));

        var product = get("/v1/statements/prices?from=%s&before=%s~".formatted(sku, sku))
                .at("/items/0");

        assertThat(product.path("name").asString()).isEqualTo("Prime lens");
        assertThat(product.at("/price/minorUnits").asInt()).isEqualTo(9_900);
        assertThat(product.path("retired").asBoolean()).isTrue();
    }

    @Test
    void refusesPagesThatAreTooLarge() {
        http.get()
                .uri("/v1/statements/orders?size=501")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private String place() {
        var body = """
                {"customerId": "%s", "paymentToken": "tok_approved",
                 "lines": [{"sku": "%s", "quantity": 2, "unitPrice": {"minorUnits": 11900, "currency": "EUR"}}],
                 "shippingAddress": {"street": "Lindenweg 4", "city": "Leipzig", "postalCode": "04109", "country": "DE"}}
                """.formatted(UUID.randomUUID(), sku);
        var accepted = http.post()
                .uri("/v1/orders")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
        return json(accepted.expectStatus().isAccepted()).path("orderId").asString();
    }

    private JsonNode get(String uri) {
        return json(http.get().uri(uri).exchange().expectStatus().isOk());
    }

    private static JsonNode json(RestTestClient.ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}

package dev.polystore.analytics;

import static dev.polystore.analytics.event.messaging.Happened.captured;
import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.analytics.freshness.Freshness;
import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The service as its neighbours see it: events in over Kafka, answers out over HTTP. */
@ReadModelTest
class AnalyticsServiceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Bought LENS = new Bought("LENS-50-18", 2, euros(11_900));

    @Autowired
    Freshness freshness;

    @Autowired
    Neighbours neighbours;

    private final TestTopics topics =
            new TestTopics(TestServers.kafka().settings().server().address());
    private final UUID order = Ids.next();
    private RestTestClient http;

    @BeforeEach
    void start(@LocalServerPort int port) {
        http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:%d".formatted(port))
                .build();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void showsAnOrderSoonAfterItsEventsAndSaysHowFreshItIs() {
        neighbours.tell(List.of(
                placed(order, Ids.next(), null, NOON, LENS),
                captured(order, euros(23_800), NOON.plusSeconds(1)),
                confirmed(order, NOON.plusSeconds(2))));
        var sentAt = Instant.now();

        neighbours.awaitHeard();

        var answer = http.get()
                .uri("/v1/orders/{id}", order)
                .exchange()
                .expectStatus()
                .isOk();
        answer.expectHeader()
                .value(
                        "X-Read-Model-As-Of",
                        asOf -> assertThat(Instant.parse(asOf)).isAfter(sentAt))
                .expectHeader()
                .value(
                        "X-Read-Model-Lag",
                        lag -> assertThat(Long.parseLong(lag)).isBetween(0L, 60_000L))
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("CONFIRMED")
                .jsonPath("$.total.minorUnits")
                .isEqualTo(23_800)
                .jsonPath("$.payment.status")
                .isEqualTo("CAPTURED")
                .jsonPath("$.lines[0].name")
                .isEqualTo("Product LENS-50-18")
                .jsonPath("$.timeline[2].event")
                .isEqualTo("OrderConfirmed");
    }

    @Test
    void staysFreshWhileNothingHappens() {
        var now = Instant.now();

        await().until(() -> freshness.asOf().isAfter(now.plusSeconds(2)));

        assertThat(freshness.lag()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void losesNothingWhileClickHouseIsAway() {
        var clickHouse = TestServers.clickHouse("analytics");
        clickHouse.kill();
        Instant sentAt;
        try {
            neighbours.tell(List.of(placed(order, Ids.next(), null, NOON, LENS)));
            sentAt = Instant.now();
            http.get()
                    .uri("/v1/orders/{id}", order)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:polystore:problem:temporarily-unavailable");
            assertThat(freshness.asOf()).isBefore(sentAt);
        } finally {
            clickHouse.start();
        }

        neighbours.awaitHeard();

        http.get().uri("/v1/orders/{id}", order).exchange().expectStatus().isOk();
        assertThat(topics.all("order.events.dlt")).isEmpty();
    }

    @Test
    void answersEachReport() {
        for (var report : List.of("revenue", "top-products", "conversion", "sagas")) {
            http.get()
                    .uri("/v1/reports/" + report)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.from")
                    .exists()
                    .jsonPath("$.to")
                    .exists();
        }
    }

    @Test
    void explainsParametersThatMakeNoSense() {
        Map.of(
                        "/v1/reports/revenue?interval=week", "interval: week is not one of minute, hour, day",
                        "/v1/reports/revenue?from=noon", "from: noon is not an instant such as 2026-11-22T10:15:00Z",
                        "/v1/reports/sagas?from=2026-11-02&to=2026-11-01",
                                "from: 2026-11-02T00:00:00Z is not before to=2026-11-01T00:00:00Z",
                        "/v1/reports/top-products?limit=0", "limit: 0 is not between 1 and 100",
                        "/v1/reports/top-products?limit=all", "limit: all is not a whole number",
                        "/v1/orders?status=LOST", "status: LOST is not one of PENDING, CONFIRMED, REJECTED, CANCELLED",
                        "/v1/orders?size=1000", "size: 1000 is not between 1 and 200",
                        "/v1/orders/17", "id: 17 is not a UUID")
                .forEach((uri, detail) -> problem(uri, HttpStatus.BAD_REQUEST, "invalid-request", detail));
    }

    @Test
    void doesNotKnowAnOrderThatNoEventTellsOf() {
        problem(
                "/v1/orders/" + order,
                HttpStatus.NOT_FOUND,
                "unknown-order",
                "No event tells of an order %s; if it was placed just now, X-Read-Model-As-Of says what is known yet"
                        .formatted(order));
    }

    @Test
    void describesItselfAndItsHealth() {
        await().untilAsserted(() -> assertThat(
                        get("/actuator/health/readiness").path("status").asString())
                .isEqualTo("UP"));
        assertThat(get("/v3/api-docs").path("paths").propertyNames())
                .contains("/v1/orders", "/v1/orders/{id}", "/v1/reports/revenue");
        http.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
        http.get().uri("/nothing/here").exchange().expectStatus().isNotFound();
        http.get().uri("/v2/orders").exchange().expectStatus().isBadRequest();
    }

    private void problem(String uri, HttpStatus status, String name, String detail) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:" + name)
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    private JsonNode get(String uri) {
        return http.get().uri(uri).exchange().returnResult(JsonNode.class).getResponseBody();
    }
}

package dev.polystore.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.testsupport.server.WithKafka;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The whole service: what it makes of what its neighbours and the topics say. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"auditor.interval=1h", "auditor.looks=2", "auditor.between-looks=10ms"})
@AutoConfigureRestTestClient
@WithKafka
class AuditorServiceTest {

    static final Neighbours neighbours = new Neighbours();
    static final String WHO_AND_WHY = "{\"actor\": \"ann\", \"reason\": \"found it\"}";
    static final String ORDER = "019aaa00-0000-7000-8000-000000000001";

    @Autowired
    RestTestClient http;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        Map.of(
                        "CATALOG_SERVICE_URL", "catalog-service",
                        "CART_SERVICE_URL", "cart-service",
                        "ORDER_SERVICE_URL", "order-service",
                        "INVENTORY_SERVICE_URL", "inventory-service",
                        "PAYMENT_SERVICE_URL", "payment-service",
                        "ANALYTICS_SERVICE_URL", "analytics-service",
                        "PAYMENT_PROVIDER_URL", "payment-provider")
                .forEach((name, service) -> registry.add(name, () -> neighbours.url(service)));
    }

    @AfterEach
    void forget() {
        neighbours.saysNothingMore();
    }

    @Test
    void findsNothingInAnEmptyShop() {
        var report = audit();

        assertThat(report.path("clean").asBoolean()).isTrue();
        assertThat(report.path("invariants").findValuesAsString("name"))
                .containsExactly(
                        "orders-end",
                        "reservations-settle",
                        "money-follows-orders",
                        "postings-balance",
                        "provider-agrees",
                        "stock-adds-up",
                        "messages-take-effect",
                        "read-model-agrees",
                        "copies-agree",
                        "checkouts-become-orders");
        assertThat(get("/v1/audits/latest").path("id")).isEqualTo(report.path("id"));
    }

    @Test
    void releasesAnOrphanedReservation() {
        neighbours.say("inventory-service/v1/statements/reservations", """
                {"items": [{"orderId": "%s", "status": "HELD", "since": "2026-11-22T12:00:00Z",
                            "pieces": {"LENS": 2}, "shipped": {}, "shipmentCancelled": false}]}
                """.formatted(ORDER));

        var violation = audit().at("/violations/0");
        assertThat(violation.path("invariant").asString()).isEqualTo("reservations-settle");
        assertThat(violation.at("/rows/order").asString()).isEqualTo(ORDER);
        assertThat(violation.path("since").asString()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(violation.path("wayOut").asString()).contains("--repair");
        assertThat(violation.path("repairable").asBoolean()).isTrue();
        assertThat(metrics()).contains("polystore_audit_violations{invariant=\"reservations-settle\"} 1.0");

        var repair = repair().at("/repairs/0");
        assertThat(repair.path("done").asBoolean()).isTrue();
        assertThat(neighbours.wishes())
                .singleElement()
                .satisfies(wish -> assertThat(wish)
                        .contains("/inventory-service/v1/reservations/" + ORDER + "/releases", "ann", "found it"));
        assertThat(get("/v1/audits/latest/repairs").path("repairs")).hasSize(1);
    }

    @Test
    void sendsAMessageOnceMoreThatIsNotInItsTopic() {
        var id = UUID.randomUUID();
        sent(id);

        var violation = audit().at("/violations/0");
        assertThat(violation.path("invariant").asString()).isEqualTo("messages-take-effect");
        assertThat(violation.at("/rows/message").asString()).isEqualTo(id.toString());

        repair();
        assertThat(neighbours.wishes())
                .singleElement()
                .satisfies(wish -> assertThat(wish).startsWith("/order-service/v1/messages/sent/" + id + "/emissions"));
    }

    @Test
    void namesTheSubscriberInWhichAMessageTookNoEffect() {
        var id = arrived();
        neighbours.say("inventory-service/v1/messages/subscriptions", """
                {"inbox": true, "subscriptions": [
                  {"topic": "order.events", "types": ["order.Audited.v1"], "everything": false}]}
                """);

        assertThat(audit().at("/violations/0/rows/subscriber").asString()).isEqualTo("inventory-service");

        neighbours.say("inventory-service/v1/messages/handled", "{\"ids\": [\"%s\"]}".formatted(id));
        assertThat(audit().path("clean").asBoolean()).isTrue();
    }

    @Test
    void aDeadLetterIsKnownAndNoViolation() {
        var id = arrived();
        neighbours.say("inventory-service/v1/messages/subscriptions", """
                {"inbox": true, "subscriptions": [{"topic": "order.events", "types": [], "everything": true}]}
                """);
        neighbours.say("inventory-service/v1/dead-letters", """
                {"letters": [{"id": "order.events-1-1", "type": "order.Audited.v1", "cause": "cannot be read",
                              "headers": {"ce_id": "%s"}}], "found": 1}
                """.formatted(id));

        var report = audit();

        assertThat(report.path("clean").asBoolean()).isTrue();
        assertThat(report.at("/notes/0/rows/letter").asString()).isEqualTo("order.events-1-1");
    }

    @Test
    void saysWhoDoesNotAnswer() {
        neighbours.fail("payment-service/v1/statements/payments");

        http.post()
                .uri("/v1/audits")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:service-away")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("payment-service"));
    }

    @Test
    void repairsForNobodyWhoDoesNotSayWhoAndWhy() {
        http.post()
                .uri("/v1/audits/latest/repairs")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"actor\": \"ann\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:actor-and-reason-required");
    }

    @Test
    void describesItself() {
        assertThat(get("/v3/api-docs").path("paths").propertyNames())
                .contains("/v1/audits", "/v1/audits/latest", "/v1/audits/latest/repairs");
    }

    private String arrived() {
        try (var topics = new TestTopics(TestServers.kafka().settings().server().address())) {
            var id = UUID.randomUUID();
            topics.send("order.events", "k", "order.Audited.v1", "{}", Map.of("ce_id", id.toString()));
            sent(id);
            return id.toString();
        }
    }

    private static void sent(UUID id) {
        neighbours.say("order-service/v1/messages/sent", """
                {"messages": [{"id": "%s", "topic": "order.events", "key": "k", "type": "order.Audited.v1",
                               "at": "%s"}]}
                """.formatted(
                        id, Clock.systemUTC().instant().minusSeconds(60)));
    }

    private JsonNode audit() {
        return json(http.post().uri("/v1/audits").exchange());
    }

    private JsonNode repair() {
        return json(http.post()
                .uri("/v1/audits/latest/repairs")
                .contentType(MediaType.APPLICATION_JSON)
                .body(WHO_AND_WHY)
                .exchange());
    }

    private JsonNode get(String uri) {
        return json(http.get().uri(uri).exchange());
    }

    private String metrics() {
        return http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static JsonNode json(RestTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}

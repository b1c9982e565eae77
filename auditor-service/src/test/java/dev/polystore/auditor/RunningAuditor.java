package dev.polystore.auditor;

import dev.polystore.testsupport.server.WithKafka;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The whole service, and how a test speaks with it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"auditor.interval=1h", "auditor.looks=2", "auditor.between-looks=10ms"})
@AutoConfigureRestTestClient
@WithKafka
abstract class RunningAuditor {

    static final Neighbours neighbours = new Neighbours();
    static final String WHO_AND_WHY = "{\"actor\": \"ann\", \"reason\": \"found it\"}";

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

    JsonNode audit() {
        return audit("{}");
    }

    JsonNode audit(String wish) {
        return json(http.post()
                .uri("/v1/audits")
                .contentType(MediaType.APPLICATION_JSON)
                .body(wish)
                .exchange());
    }

    JsonNode repair() {
        return json(http.post()
                .uri("/v1/audits/latest/repairs")
                .contentType(MediaType.APPLICATION_JSON)
                .body(WHO_AND_WHY)
                .exchange());
    }

    JsonNode get(String uri) {
        return json(http.get().uri(uri).exchange());
    }

    String metrics() {
        return http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    static JsonNode json(RestTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}

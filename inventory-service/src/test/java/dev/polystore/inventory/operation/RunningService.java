package dev.polystore.inventory.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.backing.PostgresSettings;
import dev.polystore.inventory.InventoryServiceApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The service as its operators run it, and what people in the warehouse ask of it. */
record RunningService(ConfigurableApplicationContext context, RestTestClient http) implements AutoCloseable {

    static RunningService on(PostgresSettings database, String broker) {
        var environment = new TreeMap<>(database.environment());
        environment.putAll(Map.of("KAFKA_BOOTSTRAP_SERVERS", broker, "SERVER_PORT", "0"));
        // Debezium waits a minute for the name of its metrics while another test's service has it.
        environment.put("polystore.outbox.debezium.custom.metric.tags", "test=" + database.database());
        var arguments = new ArrayList<String>();
        environment.forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
        var context = SpringApplication.run(InventoryServiceApplication.class, arguments.toArray(String[]::new));
        var url = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        return new RunningService(
                context, RestTestClient.bindToServer().baseUrl(url).build());
    }

    void receives(String sku, String receipt, int pieces) {
        assertThat(tryToReceive(sku, receipt, pieces)).isIn(200, 201);
    }

    /** The status of the answer. */
    int tryToReceive(String sku, String receipt, int pieces) {
        return http.put()
                .uri("/v1/stock/{sku}/receipts/{receipt}", sku, receipt)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"quantity\": %d}".formatted(pieces))
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    void isNotReady() {
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isEqualTo(503);
    }

    /** Where messages go out, and whether they do. */
    JsonNode relay() {
        return http.get()
                .uri("/actuator/health")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .at("/components/relay");
    }

    void dispatches(UUID order) {
        var shipment = get("/v1/shipments?orderId=" + order).at("/0/shipmentId").asString();
        http.post()
                .uri("/v1/shipments/{id}/dispatch", shipment)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** What it says of a product and of orders, but for when it came to be so. */
    Map<String, String> tells(String sku, List<UUID> orders) {
        var tells = new TreeMap<String, String>();
        tells.put("summary", get("/v1/stock/summary").toString());
        var level = get("/v1/stock/" + sku);
        tells.put("level", "%s/%s".formatted(level.path("onHand"), level.path("reserved")));
        for (var order : orders) {
            tells.put(
                    "reservation of " + order,
                    get("/v1/reservations/" + order).path("status").asString());
            var parcel = get("/v1/shipments?orderId=" + order).path(0);
            tells.put(
                    "parcel of " + order,
                    "%s %s %s"
                            .formatted(
                                    parcel.path("shipmentId"), parcel.path("trackingNumber"), parcel.path("status")));
        }
        return tells;
    }

    private JsonNode get(String path) {
        return http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    @Override
    public void close() {
        context.close();
    }
}

package dev.polystore.order;

import static dev.polystore.order.Neighbours.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.runbook.Runbook;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Does what docs/runbooks says, to the service that it says it of. */
@ServiceTest
class RunbookTest {

    private static final String AMOUNT = "\"amount\": %s, ".formatted(money(4900));
    private static final String SHIPMENT =
            "\"shipmentId\": \"019aab3c-8000-7000-8000-000000000002\", \"trackingNumber\": \"PS0002\", ";

    private final String sku = "FILTER-" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000);
    private TestTopics topics;
    private Neighbours neighbours;
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ShiftedClock clock;

    @BeforeEach
    void meetTheNeighbours(@Value("${spring.kafka.bootstrap-servers}") String kafka, @LocalServerPort int port) {
        topics = new TestTopics(kafka);
        neighbours = new Neighbours(topics);
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        neighbours.sell(sku, "Grey filter", 4900);
        await().atMost(ONE_MINUTE)
                .until(() -> jdbc.sql("select count(*) from price where sku = :sku")
                                .param("sku", sku)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @AfterEach
    void sayGoodbye() {
        topics.close();
    }

    @Test
    void parkedSaga() throws IOException {
        var runbook = Runbook.open("parked-saga.md", http);
        var order = paying();
        awaitWhilePassing(order, "PARKED", Duration.ofHours(1));

        assertThat(runbook.does("GET /v1/sagas?status=PARKED", Map.of()).findValuesAsString("id"))
                .contains(order.toString());
        var story = runbook.does("GET /v1/sagas/{saga}", Map.of("saga", order));
        assertThat(story.at("/saga/why").asString())
                .contains("because payment has not answered capture-payment, asked 10 times")
                .endsWith("resume it when payment is back.");

        // Payment is back, and finds what it has been asked meanwhile.
        var resumed = runbook.does("POST /v1/sagas/{saga}/resumptions", Map.of("saga", order));
        assertThat(resumed.path("status").asString()).isEqualTo("RUNNING");
        runbook.isAtItsEnd();
        answerTheLatestCapture(order);
        neighbours.answers("inventory.ArrangeShipment.v1", order, "inventory.ShipmentArranged.v1", SHIPMENT);
        await().atMost(ONE_MINUTE)
                .until(() -> saga(order).path("why").asString().equals("Completed."));
    }

    @Test
    void skipsAParcelThatCannotBeAndGivesEverythingBack() {
        var order = paying();
        neighbours.answers("payment.CapturePayment.v1", order, "payment.PaymentCaptured.v1", AMOUNT);
        neighbours.answers("inventory.ArrangeShipment.v1", order, "inventory.ShipmentDelayed.v1", "\"skus\": [], ");
        await().atMost(ONE_MINUTE)
                .until(() -> saga(order).path("why").asString().contains("asked for time until"));
        intervene(order, "skips", "\"step\": \"arrange-shipment\", ", 202);

        neighbours.answers("inventory.ReturnStock.v1", order, "inventory.StockReturned.v1");
        neighbours.answers("payment.RefundPayment.v1", order, "payment.PaymentRefunded.v1", AMOUNT);
        neighbours.hears("order.OrderCancelled.v1", order);
    }

    @Test
    void providerDown() throws IOException {
        var runbook = Runbook.open("provider-down.md", http);
        var rejected = neighbours.checkOut(sku, 4900, "tok_approved");
        neighbours.answers("inventory.ReserveStock.v1", rejected, "inventory.StockReserved.v1");
        var waiting = paying();
        clock.advance(Duration.ofSeconds(61));

        neighbours.answers("inventory.ReleaseStock.v1", rejected, "inventory.StockReleased.v1");
        neighbours.answers("payment.VoidAuthorization.v1", rejected, "payment.AuthorizationVoided.v1");
        assertThat(neighbours.hears("order.OrderRejected.v1", rejected).text("reason"))
                .isEqualTo("NO_ANSWER");

        await().atMost(ONE_MINUTE)
                .until(() -> saga(waiting).path("why").asString().contains("asked 2 times"));
        intervene(waiting, "compensations", "", 409);
        intervene(waiting, "skips", "\"step\": \"capture-payment\", ", 409);
        assertThat(runbook.does("GET /v1/sagas?step=capture-payment", Map.of()).findValuesAsString("id"))
                .contains(waiting.toString())
                .doesNotContain(rejected.toString());
        runbook.does("POST /v1/sagas/{saga}/retries", Map.of("saga", waiting));
        runbook.isAtItsEnd();
        answerTheLatestCapture(waiting);
        neighbours.hears("order.OrderConfirmed.v1", waiting);
    }

    /** An order whose money has been asked for. */
    private UUID paying() {
        var order = neighbours.checkOut(sku, 4900, "tok_approved");
        neighbours.answers("payment.AuthorizePayment.v1", order, "payment.PaymentAuthorized.v1", AMOUNT);
        neighbours.answers("inventory.ReserveStock.v1", order, "inventory.StockReserved.v1");
        neighbours.isAsked("payment.CapturePayment.v1", order);
        return order;
    }

    private void answerTheLatestCapture(UUID order) {
        var command = http.get()
                .uri("/v1/sagas/{id}", order)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .at("/awaited/0/command")
                .asString();
        neighbours.replies(order, command, "payment.PaymentCaptured.v1", AMOUNT);
    }

    private void awaitWhilePassing(UUID order, String status, Duration time) {
        await().atMost(ONE_MINUTE).pollInterval(Duration.ofMillis(200)).until(() -> {
            clock.advance(time);
            return saga(order).path("status").asString().equals(status);
        });
    }

    private JsonNode saga(UUID order) {
        return http.get()
                .uri("/v1/sagas/{id}", order)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("saga");
    }

    private void intervene(UUID order, String how, String step, int status) {
        http.post()
                .uri("/v1/sagas/{id}/" + how, order)
                .header("Content-Type", "application/json")
                .body("{" + step + "\"actor\": \"you\", \"reason\": \"a runbook is tried\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}

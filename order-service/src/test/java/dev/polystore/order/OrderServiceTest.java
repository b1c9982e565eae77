package dev.polystore.order;

import static dev.polystore.order.Neighbours.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.TestTopics;
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

/** The conversation that the service holds with its neighbours, over real topics. */
@ServiceTest
class OrderServiceTest {

    private static final String SHIPMENT =
            "\"shipmentId\": \"019aab3c-8000-7000-8000-000000000001\", \"trackingNumber\": \"PS0001\", ";

    private final String sku = "LENS-" + Math.abs(Ids.next().getLeastSignificantBits() % 1_000_000);
    private TestTopics topics;
    private Neighbours neighbours;
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void meetTheNeighbours(@Value("${spring.kafka.bootstrap-servers}") String kafka, @LocalServerPort int port) {
        topics = new TestTopics(kafka);
        neighbours = new Neighbours(topics);
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        neighbours.sell(sku, "Prime lens", 11900);
        await().atMost(ONE_MINUTE).until(this::heardPrices, count -> count == 1);
    }

    @AfterEach
    void sayGoodbye() {
        topics.close();
    }

    @Test
    void takesAnOrderFromACartToTheParcel() {
        var order = neighbours.checkOut(sku, 11900, "tok_approved");
        var placed = neighbours.hears("order.OrderPlaced.v1", order);
        assertThat(placed.body().at("/lines/0/name").asString()).isEqualTo("Prime lens");
        assertThat(placed.body().at("/total/minorUnits").asInt()).isEqualTo(11900);

        authorizeAndReserve(order);
        neighbours.answers("payment.CapturePayment.v1", order, "payment.PaymentCaptured.v1", amount());
        neighbours.hears("order.OrderConfirmed.v1", order);
        neighbours.answers("inventory.ArrangeShipment.v1", order, "inventory.ShipmentArranged.v1", SHIPMENT);

        await().atMost(ONE_MINUTE)
                .untilAsserted(() -> assertThat(get("/v1/orders/{id}", order)
                                .at("/shipment/trackingNumber")
                                .asString(""))
                        .isEqualTo("PS0001"));
        assertThat(get("/v1/orders/{id}", order).path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void givesEverythingBackWhenTheCardIsDeclined() {
        var order = neighbours.checkOut(sku, 11900, "tok_declined");
        neighbours.answers(
                "payment.AuthorizePayment.v1", order, "payment.PaymentDeclined.v1", "\"reason\": \"CARD_DECLINED\", ");
        neighbours.answers("inventory.ReserveStock.v1", order, "inventory.StockReserved.v1");
        neighbours.answers("inventory.ReleaseStock.v1", order, "inventory.StockReleased.v1");

        var rejected = neighbours.hears("order.OrderRejected.v1", order);
        assertThat(rejected.text("reason")).isEqualTo("PAYMENT_DECLINED");
        assertThat(get("/v1/orders/{id}", order).at("/rejection/reason").asString())
                .isEqualTo("PAYMENT_DECLINED");
    }

    @Test
    void turnsAroundWhenTheCustomerChangesTheirMind() {
        var order = neighbours.checkOut(sku, 11900, "tok_approved");
        neighbours.answers("payment.AuthorizePayment.v1", order, "payment.PaymentAuthorized.v1", amount());
        neighbours.isAsked("inventory.ReserveStock.v1", order);
        cancel(order);

        neighbours.answers("inventory.ReleaseStock.v1", order, "inventory.StockReleased.v1");
        neighbours.answers("payment.VoidAuthorization.v1", order, "payment.AuthorizationVoided.v1");
        var rejected = neighbours.hears("order.OrderRejected.v1", order);
        assertThat(rejected.text("reason")).isEqualTo("CANCELLED_BY_CUSTOMER");
    }

    @Test
    void fulfilsAWishToCancelThatCameTooLateToTurnAround() {
        var order = neighbours.checkOut(sku, 11900, "tok_approved");
        authorizeAndReserve(order);
        neighbours.isAsked("payment.CapturePayment.v1", order);
        cancel(order);
        neighbours.answers("payment.CapturePayment.v1", order, "payment.PaymentCaptured.v1", amount());
        neighbours.answers("inventory.ArrangeShipment.v1", order, "inventory.ShipmentArranged.v1", SHIPMENT);

        undo(order);
        neighbours.hears("order.OrderCancelled.v1", order);
        assertThat(get("/v1/orders/{id}", order).path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void rejectsAPriceThatIsNoLongerValidWithoutAskingAnybody() {
        neighbours.changePrice(sku, 11900, 12900);
        await().atMost(ONE_MINUTE).until(this::heardPrices, count -> count == 2);
        var order = neighbours.checkOut(sku, 11900, "tok_approved");
        var rejected = neighbours.hears("order.OrderRejected.v1", order);

        assertThat(rejected.text("reason")).isEqualTo("PRICE_CHANGED");
        assertThat(topics.all("payment.commands"))
                .noneMatch(message -> message.text("orderId").equals(order.toString()));
    }

    private void authorizeAndReserve(UUID order) {
        var authorize =
                neighbours.answers("payment.AuthorizePayment.v1", order, "payment.PaymentAuthorized.v1", amount());
        assertThat(authorize.body().at("/amount/minorUnits").asInt()).isEqualTo(11900);
        assertThat(authorize.text("paymentToken")).isEqualTo("tok_approved");
        neighbours.answers("inventory.ReserveStock.v1", order, "inventory.StockReserved.v1");
    }

    private void undo(UUID order) {
        neighbours.answers("inventory.ReturnStock.v1", order, "inventory.StockReturned.v1");
        neighbours.answers("payment.RefundPayment.v1", order, "payment.PaymentRefunded.v1", amount());
    }

    private int heardPrices() {
        return jdbc.sql("select count(*) from price where sku = :sku")
                .param("sku", sku)
                .query(Integer.class)
                .single();
    }

    private void cancel(UUID order) {
        http.post()
                .uri("/v1/orders/{id}/cancellation", order)
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    private JsonNode get(String uri, UUID id) {
        var answer = http.get().uri(uri, id).exchange();
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    private static String amount() {
        return "\"amount\": %s, ".formatted(money(11900));
    }
}

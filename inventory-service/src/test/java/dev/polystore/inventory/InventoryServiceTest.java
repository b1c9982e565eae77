package dev.polystore.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service as a saga, the catalog and people in the warehouse see it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithPostgres("inventory")
@WithKafka
class InventoryServiceTest {

    private static final String COMMANDS = "inventory.commands";
    private static final String REPLIES = "order.replies";
    private static final String EVENTS = "inventory.events";

    private static TestTopics topics;

    @Autowired
    private RestTestClient http;

    private final String sku = StockRoom.newSku();
    private final UUID order = Ids.next();
    private final String saga = Ids.next().toString();

    @BeforeAll
    static void connect() {
        topics = new TestTopics(TestServers.kafka().settings().server().address());
    }

    @AfterAll
    static void disconnect() {
        topics.close();
    }

    @Test
    void sendsWhatAnOrderReservedAndTellsEveryone() {
        receive(5);
        var reply = reply(reserve(3));
        assertThat(reply.type()).isEqualTo("inventory.StockReserved.v1");
        assertThat(reply.key()).isEqualTo(saga);
        assertThat(reply.header("saga-id")).isEqualTo(saga);
        assertThat(reply.text("orderId")).isEqualTo(order.toString());

        var arranged = reply(arrange());
        assertThat(arranged.type()).isEqualTo("inventory.ShipmentArranged.v1");
        assertThat(event("inventory.ShipmentArranged.v1", order.toString()).body())
                .isEqualTo(arranged.body());
        post("/v1/shipments/{id}/dispatch", arranged.text("shipmentId"), "DISPATCHED");
        post("/v1/shipments/{id}/delivery", arranged.text("shipmentId"), "DELIVERED");
        event("inventory.ShipmentDispatched.v1", order.toString());
        event("inventory.ShipmentDelivered.v1", order.toString());

        assertThat(reply(send("ReturnStock", "")).text("reason")).isEqualTo("ALREADY_DISPATCHED");
        assertThat(levelsTold()).containsExactly("1: 5/0", "2: 5/3", "3: 2/0");
    }

    @Test
    void givesBackWhatASagaGivesUp() {
        receive(5);
        reply(reserve(3));
        assertThat(reply(send("ReleaseStock", "")).type()).isEqualTo("inventory.StockReleased.v1");
        assertThat(reply(reserve(3)).type()).isEqualTo("inventory.OutOfStock.v1");
        assertLevel(5, 0);
    }

    @Test
    void takesAnUndispatchedShipmentBack() {
        receive(5);
        reply(reserve(3));
        reply(arrange());
        assertThat(reply(send("ReturnStock", "")).type()).isEqualTo("inventory.StockReturned.v1");
        event("inventory.StockReturned.v1", order.toString());
        assertLevel(5, 0);
    }

    @Test
    void saysWhatIsMissing() {
        receive(2);
        var reply = reply(reserve(3));
        assertThat(reply.type()).isEqualTo("inventory.OutOfStock.v1");
        assertThat(reply.body().path("skus").get(0).asString()).isEqualTo(sku);
    }

    @Test
    void answersARepeatedCommandAgainButARedeliveredOneOnce() {
        receive(5);
        var first = reply(reserve(3));
        assertThat(reply(reserve(3)).body()).isEqualTo(first.body());
        assertLevel(5, 3);
    }

    @Test
    void getsToKnowAProductFromTheCatalog() {
        topics.send("catalog.events", sku, "catalog.ProductAdded.v1", """
                {"sku": "%s", "name": "Wool coat", "category": "coats", "version": 1,
                 "price": {"minorUnits": 12999, "currency": "EUR"}, "occurredAt": "2026-11-20T08:00:00Z"}
                """.formatted(sku));
        assertThat(event("inventory.StockLevelChanged.v1", sku)
                        .body()
                        .path("onHand")
                        .asLong())
                .isZero();
        assertLevel(0, 0);
    }

    @Test
    void parksAnImpossibleCommandAndGoesOnWithOthers() {
        send("ArrangeShipment", ADDRESS);
        assertThat(topics.await(COMMANDS + ".dlt", message -> message.key().equals(saga))
                        .type())
                .isEqualTo("inventory.ArrangeShipment.v1");
        var another = Ids.next();
        topics.command(COMMANDS, another.toString(), "inventory.ReleaseStock.v1", body(another, ""), REPLIES);
        topics.await(REPLIES, message -> message.key().equals(another.toString()));
    }

    @Test
    void answersAFloodOfOrdersWithoutOverselling() {
        receive(40);
        var commands = IntStream.range(0, 300)
                .mapToObj(_ -> Ids.next())
                .map(id -> topics.command(
                        COMMANDS, id.toString(), "inventory.ReserveStock.v1", body(id, lines(1)), REPLIES))
                .toList();
        var replies = commands.stream().map(this::reply).map(TestMessage::type).toList();
        assertThat(replies).filteredOn("inventory.StockReserved.v1"::equals).hasSize(40);
        assertThat(replies).filteredOn("inventory.OutOfStock.v1"::equals).hasSize(260);
        assertLevel(40, 40);
    }

    @Test
    void takesUpItsWorkWhenTheDatabaseIsBack() {
        receive(5);
        var database = TestServers.postgres("inventory");
        database.stop();
        var command = reserve(3);
        http.get()
                .uri("/v1/stock/{sku}", sku)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:temporarily-unavailable");
        database.start();
        assertThat(reply(command).type()).isEqualTo("inventory.StockReserved.v1");
        assertLevel(5, 3);
    }

    @Test
    void isReadyWhenItsRelayAndConsumersAre() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> http.get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.components.relay.status")
                        .isEqualTo("UP")
                        .jsonPath("$.components.consumers.status")
                        .isEqualTo("UP"));
    }

    private static final String ADDRESS = """
            , "address": {"street": "Lindenweg 4", "city": "Leipzig", "postalCode": "04109", "country": "DE"}
            """;

    private void receive(long pieces) {
        http.put()
                .uri("/v1/stock/{sku}/receipts/{receipt}", sku, "DN-1")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"quantity\": %d}".formatted(pieces))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private String reserve(int pieces) {
        return send("ReserveStock", lines(pieces));
    }

    private String arrange() {
        return send("ArrangeShipment", ADDRESS);
    }

    private String lines(int pieces) {
        return ", \"lines\": [{\"sku\": \"%s\", \"quantity\": %d}]".formatted(sku, pieces);
    }

    private static String body(UUID order, String more) {
        return "{\"orderId\": \"%s\"%s}".formatted(order, more);
    }

    private String send(String command, String more) {
        return topics.command(COMMANDS, saga, "inventory.%s.v1".formatted(command), body(order, more), REPLIES);
    }

    private TestMessage reply(String command) {
        return topics.awaitReply(REPLIES, command);
    }

    private TestMessage event(String type, String key) {
        return topics.await(
                EVENTS, message -> message.type().equals(type) && message.key().equals(key));
    }

    private List<String> levelsTold() {
        return topics.all(EVENTS).stream()
                .filter(message -> message.key().equals(sku))
                .map(message -> "%s: %s/%s"
                        .formatted(message.text("version"), message.text("onHand"), message.text("reserved")))
                .toList();
    }

    private void assertLevel(long onHand, long reserved) {
        http.get()
                .uri("/v1/stock/{sku}", sku)
                .exchange()
                .expectBody()
                .jsonPath("$.onHand")
                .isEqualTo(onHand)
                .jsonPath("$.reserved")
                .isEqualTo(reserved);
    }

    private void post(String path, String id, String status) {
        http.post()
                .uri(path, id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}

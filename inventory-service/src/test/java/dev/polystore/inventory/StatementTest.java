package dev.polystore.inventory;

import static dev.polystore.inventory.StockRoom.arrange;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.inventory.fulfilment.FulfillingOrders;
import dev.polystore.inventory.stock.KeepingStock;
import dev.polystore.inventory.stock.StockOverview;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service tells an auditor, and does for one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithPostgres("inventory")
@WithKafka
class StatementTest {

    private static final String WHO_AND_WHY = "{\"actor\": \"ann\", \"reason\": \"audit 7\"}";

    @Autowired
    private RestTestClient http;

    @Autowired
    private KeepingStock keeping;

    @Autowired
    private StockOverview overview;

    @Autowired
    private FulfillingOrders fulfilling;

    @Autowired
    private JdbcClient jdbc;

    private StockRoom room;
    private String sku;

    @BeforeEach
    void fillAShelf() {
        room = new StockRoom(keeping, overview, fulfilling, jdbc);
        sku = room.productWith(10);
    }

    @Test
    void explainsALevel() {
        keeping.adjust(sku, "A-1", -1, "broken");
        room.carryOut(arrange(room.orderOf(sku, 2)));
        room.orderOf(sku, 3);

        var level = get("/v1/statements/stock?from=%s&before=%s~".formatted(sku, sku))
                .at("/items/0");

        assertThat(level).isEqualTo(JsonMapper.shared().readTree("""
                {"sku": "%s", "onHand": 7, "reserved": 3, "version": %d,
                 "received": 10, "adjusted": -1, "shipped": 2, "held": 3}
                """.formatted(
                        sku, level.path("version").asInt())));
    }

    @Test
    void tellsWhatLeftForAnOrder() {
        var shipped = room.orderOf(sku, 2);
        room.carryOut(arrange(shipped));

        var reservation = reservation(shipped);

        assertThat(reservation.path("status").asString()).isEqualTo("COMMITTED");
        assertThat(reservation.at("/pieces/" + sku).asInt()).isEqualTo(2);
        assertThat(reservation.at("/shipped/" + sku).asInt()).isEqualTo(2);
        assertThat(reservation.hasNonNull("shipmentId")).isTrue();
    }

    @Test
    void pagesThroughReservations() {
        var first = room.orderOf(sku, 1);
        var second = room.orderOf(sku, 1);

        var page = get("/v1/statements/reservations?size=1&from=" + first);

        assertThat(page.at("/items/0/orderId").asString()).isEqualTo(second.toString());
        var rest = get("/v1/statements/reservations?size=1&from=%s&before=%s"
                .formatted(first, page.path("next").asString()));
        assertThat(rest.at("/items/0/orderId").asString()).isEqualTo(first.toString());
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void releasesWhatIsHeldOnceAndKeepsWhoWishedIt() {
        var order = room.orderOf(sku, 4);

        release(order, WHO_AND_WHY).expectStatus().isCreated();

        assertThat(reservation(order).path("status").asString()).isEqualTo("RELEASED");
        assertThat(room.level(sku).reserved()).isZero();
        var trail = get("/v1/reservations/%s/releases".formatted(order));
        assertThat(trail.at("/0/actor").asString()).isEqualTo("ann");
        assertThat(trail.at("/0/reason").asString()).isEqualTo("audit 7");
        release(order, WHO_AND_WHY)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:nothing-to-release");
    }

    @Test
    void refusesToReleaseWhatWasShippedOrForNobody() {
        var order = room.orderOf(sku, 4);
        room.carryOut(arrange(order));

        release(order, WHO_AND_WHY).expectStatus().isEqualTo(409);
        release(order, "{\"actor\": \"ann\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:actor-and-reason-required");
    }

    private JsonNode reservation(UUID order) {
        return get("/v1/statements/reservations?size=1&from=" + order + "&before=ffffffff-ffff-ffff-ffff-ffffffffffff")
                .path("items")
                .valueStream()
                .filter(item -> item.path("orderId").asString().equals(order.toString()))
                .findFirst()
                .orElseThrow();
    }

    private RestTestClient.ResponseSpec release(UUID order, String wish) {
        return http.post()
                .uri("/v1/reservations/{order}/releases", order)
                .contentType(MediaType.APPLICATION_JSON)
                .body(wish)
                .exchange();
    }

    private JsonNode get(String uri) {
        return http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}

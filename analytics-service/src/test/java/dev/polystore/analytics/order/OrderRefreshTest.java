package dev.polystore.analytics.order;

import static dev.polystore.analytics.event.messaging.Happened.captured;
import static dev.polystore.analytics.event.messaging.Happened.cartCheckedOut;
import static dev.polystore.analytics.event.messaging.Happened.cartStarted;
import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static dev.polystore.analytics.event.messaging.Happened.shipmentArranged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Neighbours;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.RebuildApi;
import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.messaging.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReadModelTest
class OrderRefreshTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    OrderHistory orders;

    @Autowired
    Neighbours neighbours;

    @Autowired
    RebuildApi api;

    @Autowired
    JdbcClient jdbc;

    private final UUID order = Ids.next();
    private OrderView right;

    @BeforeEach
    void order() {
        var cart = Ids.next();
        neighbours.tell(List.of(
                cartStarted(cart, NOON),
                cartCheckedOut(cart, order, NOON.plusSeconds(1)),
                placed(order, Ids.next(), cart, NOON.plusSeconds(2), new Bought("LENS-50-18", 2, euros(11_900))),
                captured(order, euros(23_800), NOON.plusSeconds(3)),
                confirmed(order, NOON.plusSeconds(4)),
                shipmentArranged(order, Ids.next(), NOON.plusSeconds(5))));
        neighbours.awaitHeard();
        right = orders.find(order).orElseThrow();
        assertThat(right.timeline()).hasSize(5);
    }

    @Test
    void mendsARowThatIsWrong() {
        jdbc.sql("insert into order_view (order_id, status, total_minor_units) values (:order, 'CANCELLED', 99999999)")
                .param("order", order)
                .update();
        assertThat(orders.find(order)).isNotEqualTo(right);

        refresh(6);

        assertThat(orders.find(order)).contains(right);
    }

    @Test
    void bringsBackARowThatIsGone() {
        jdbc.sql("delete from order_view where order_id = :order")
                .param("order", order)
                .update();
        assertThat(orders.find(order)).isEmpty();

        refresh(6);

        assertThat(orders.find(order)).contains(right);
    }

    @Test
    void takesAwayMoneyThatNeverMoved() {
        jdbc.sql("""
                        insert into money_movement (order_id, kind, occurred_at, minor_units, currency)
                        values (:order, 'REFUNDED', now64(3), 1, 'EUR')
                        """).param("order", order).update();

        refresh(6);

        assertThat(jdbc.sql("select sum(minor_units) from money_movement final where order_id = :order")
                        .param("order", order)
                        .query(Long.class)
                        .single())
                .isEqualTo(23_800);
    }

    @Test
    void forgetsAnOrderThatNobodyTellsOf() {
        var phantom = Ids.next();
        jdbc.sql("insert into order_view (order_id, placed_at, status) values (:order, now64(3), 'PENDING')")
                .param("order", phantom)
                .update();

        api.post("/v1/orders/%s/refreshes".formatted(phantom), auditor())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.events")
                .isEqualTo(0);

        assertThat(jdbc.sql("select count() from order_view where order_id = :order")
                        .param("order", phantom)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void wantsToKnowWhoAndWhy() {
        api.post("/v1/orders/%s/refreshes".formatted(order), Map.of("actor", " ", "reason", "none"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:actor-and-reason-required");
    }

    private void refresh(int events) {
        api.post("/v1/orders/%s/refreshes".formatted(order), auditor())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.events")
                .isEqualTo(events);
        api.http()
                .get()
                .uri("/v1/orders/{id}/refreshes", order)
                .exchange()
                .expectBody()
                .jsonPath("$[0].actor")
                .isEqualTo("auditor")
                .jsonPath("$[0].reason")
                .isEqualTo("row differs");
    }

    private static Map<String, String> auditor() {
        return Map.of("actor", "auditor", "reason", "row differs");
    }
}

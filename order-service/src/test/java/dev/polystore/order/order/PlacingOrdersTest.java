package dev.polystore.order.order;

import static dev.polystore.order.order.Examples.NOON;
import static dev.polystore.order.order.Examples.euros;
import static dev.polystore.order.order.Examples.lens;
import static dev.polystore.order.order.Examples.placeOrder;
import static dev.polystore.order.order.OrderStatus.PENDING;
import static dev.polystore.order.order.OrderStatus.REJECTED;
import static dev.polystore.order.order.RejectionReason.PRICE_CHANGED;
import static dev.polystore.order.order.RejectionReason.UNKNOWN_PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import dev.polystore.order.DatabaseTest;
import dev.polystore.order.pricing.PriceListProjection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

@DatabaseTest
class PlacingOrdersTest {

    @Autowired
    private PlacingOrders placingOrders;

    @Autowired
    private AwaitingNews awaitingNews;

    @Autowired
    private PriceListProjection priceList;

    @Autowired
    private Orders orders;

    @Autowired
    private Placements placements;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void sellTheLensForLessSinceAnHour() {
        priceList.named("LENS-50-18", "Prime lens", 1);
        priceList.priced("LENS-50-18", euros(129), 1, NOON.minusSeconds(9_000));
        priceList.priced("LENS-50-18", euros(119), 2, NOON.minusSeconds(3_600));
    }

    @Test
    void placesAnOrderAndBeginsToCarryItOut() {
        var request = lens(119);
        placingOrders.place(request);

        assertThat(placed(request).status()).isEqualTo(PENDING);
        assertThat(placed(request).purchase().lines())
                .extracting(OrderLine::name)
                .containsExactly("Prime lens");
        then(placements).should().begin(isOrderOf(request), eq("tok_approved"));
        assertThat(published(request)).containsExactly("order.OrderPlaced.v1");
    }

    @Test
    void placesAnOrderOnce() {
        var request = lens(119);
        placingOrders.place(request);
        placingOrders.place(request);

        then(placements).should().begin(isOrderOf(request), any());
        assertThat(published(request)).containsExactly("order.OrderPlaced.v1");
    }

    @Test
    void rejectsAPriceThatIsNoLongerValidWithoutAskingAnybody() {
        var request = lens(129);
        placingOrders.place(request);

        assertThat(placed(request).status()).isEqualTo(REJECTED);
        assertThat(placed(request).rejection())
                .isEqualTo(new Rejection(PRICE_CHANGED, "The price has changed: LENS-50-18"));
        then(placements).should(never()).begin(isOrderOf(request), any());
        assertThat(published(request)).containsExactly("order.OrderPlaced.v1", "order.OrderRejected.v1");
    }

    @Test
    void waitsForNewsOfAPriceThatItHasNotHeardOf() {
        var request = lens(99);
        placingOrders.place(request);
        awaitingNews.askAgain();
        assertThat(placed(request).status()).isEqualTo(PENDING);
        then(placements).should(never()).begin(isOrderOf(request), any());

        priceList.priced("LENS-50-18", euros(99), 3, NOON);
        awaitingNews.askAgain();
        awaitingNews.askAgain();
        then(placements).should().begin(isOrderOf(request), eq("tok_approved"));
    }

    @Test
    void rejectsAnUnknownProductWhenItHasWaitedLongEnough() {
        var request = placeOrder(new PlaceOrder.Line("NO-SUCH-LENS", 1, euros(1)));
        placingOrders.place(request);
        assertThat(placed(request).status()).isEqualTo(PENDING);

        patienceIsOver();
        awaitingNews.askAgain();
        assertThat(placed(request).rejection())
                .isEqualTo(new Rejection(UNKNOWN_PRODUCT, "Not sold here: NO-SUCH-LENS"));
        assertThat(published(request)).containsExactly("order.OrderPlaced.v1", "order.OrderRejected.v1");
    }

    @Test
    void rejectsARetiredProductAtOnce() {
        priceList.retired("LENS-50-18", 3, NOON);
        var request = lens(119);
        placingOrders.place(request);

        assertThat(placed(request).rejection()).isEqualTo(new Rejection(UNKNOWN_PRODUCT, "Not sold here: LENS-50-18"));
    }

    private void patienceIsOver() {
        jdbc.sql("update undecided_order set patient_until = now()").update();
    }

    private static Order isOrderOf(PlaceOrder request) {
        return argThat(order -> order.id().equals(request.orderId()));
    }

    private Order placed(PlaceOrder request) {
        return orders.find(request.orderId()).orElseThrow();
    }

    private List<String> published(PlaceOrder request) {
        TransactionSynchronizationUtils.triggerBeforeCommit(false); // when the outbox is written
        return jdbc.sql("select type from outbox where aggregateid = :order order by position")
                .param("order", request.orderId().toString())
                .query(String.class)
                .list();
    }
}

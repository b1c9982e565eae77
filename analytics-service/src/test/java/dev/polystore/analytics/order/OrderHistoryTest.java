package dev.polystore.analytics.order;

import static dev.polystore.analytics.event.messaging.Happened.authorized;
import static dev.polystore.analytics.event.messaging.Happened.cancelled;
import static dev.polystore.analytics.event.messaging.Happened.captureDeclined;
import static dev.polystore.analytics.event.messaging.Happened.captured;
import static dev.polystore.analytics.event.messaging.Happened.cartCheckedOut;
import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.declined;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static dev.polystore.analytics.event.messaging.Happened.refunded;
import static dev.polystore.analytics.event.messaging.Happened.rejected;
import static dev.polystore.analytics.event.messaging.Happened.shipmentArranged;
import static dev.polystore.analytics.event.messaging.Happened.shipmentDispatched;
import static dev.polystore.analytics.event.messaging.Happened.stockReturned;
import static dev.polystore.analytics.event.messaging.Happened.voided;
import static dev.polystore.analytics.order.OrderStatus.CANCELLED;
import static dev.polystore.analytics.order.OrderStatus.CONFIRMED;
import static dev.polystore.analytics.order.OrderStatus.PENDING;
import static dev.polystore.analytics.order.OrderStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Ingestion;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.analytics.order.OrderView.Entry;
import dev.polystore.analytics.order.OrderView.Line;
import dev.polystore.analytics.order.OrderView.Payment;
import dev.polystore.analytics.order.OrderView.Rejection;
import dev.polystore.analytics.order.OrderView.Shipment;
import dev.polystore.analytics.question.Page;
import dev.polystore.messaging.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReadModelTest
class OrderHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final Bought LENS = new Bought("LENS-50-18", 1, euros(11_900));
    private static final Bought BAGS = new Bought("BAG-CITY-12", 2, euros(4_550));
    private static final OrderFilter ALL = new OrderFilter(null, null, null, null);

    @Autowired
    OrderHistory orders;

    @Autowired
    Ingestion ingestion;

    private final UUID order = Ids.next();
    private final UUID customer = Ids.next();
    private final UUID cart = Ids.next();
    private final UUID shipment = Ids.next();

    @BeforeEach
    void startAnew() {
        ingestion.startAnew();
    }

    @Test
    void tellsTheWholeLifeOfAnOrder() {
        ingestion.of(
                cartCheckedOut(cart, order, NOON),
                placed(order, customer, cart, after(1), LENS, BAGS),
                authorized(order, euros(21_000), after(2)),
                captured(order, euros(21_000), after(3)),
                confirmed(order, after(4)),
                shipmentArranged(order, shipment, after(5)),
                shipmentDispatched(order, shipment, after(6)));

        assertThat(orders.find(order))
                .contains(new OrderView(
                        order,
                        CONFIRMED,
                        customer,
                        cart,
                        after(1),
                        euros(21_000),
                        List.of(
                                new Line("LENS-50-18", "Product LENS-50-18", 1, euros(11_900)),
                                new Line("BAG-CITY-12", "Product BAG-CITY-12", 2, euros(4_550))),
                        null,
                        new Payment("CAPTURED", euros(21_000), after(3), null),
                        new Shipment("DISPATCHED", shipment, "PS-" + shipment, after(6)),
                        List.of(
                                new Entry(NOON, "cart", "CartCheckedOut", null),
                                new Entry(after(1), "order", "OrderPlaced", null),
                                new Entry(after(2), "payment", "PaymentAuthorized", null),
                                new Entry(after(3), "payment", "PaymentCaptured", null),
                                new Entry(after(4), "order", "OrderConfirmed", null),
                                new Entry(after(5), "inventory", "ShipmentArranged", "PS-" + shipment),
                                new Entry(after(6), "inventory", "ShipmentDispatched", "PS-" + shipment))));
    }

    @Test
    void saysWhyAnOrderWasRejected() {
        ingestion.of(
                placed(order, customer, null, NOON, LENS),
                declined(order, "INSUFFICIENT_FUNDS", after(1)),
                rejected(order, "PAYMENT_DECLINED", "The bank's answer: \"no\" \\ ?", after(2)));

        var view = orders.find(order).orElseThrow();
        assertThat(view.status()).isEqualTo(REJECTED);
        assertThat(view.cartId()).isNull();
        assertThat(view.rejection()).isEqualTo(new Rejection("PAYMENT_DECLINED", "The bank's answer: \"no\" \\ ?"));
        assertThat(view.payment()).isEqualTo(new Payment("DECLINED", null, after(1), "INSUFFICIENT_FUNDS"));
        assertThat(view.shipment()).isNull();
    }

    @Test
    void showsWhatACancelledOrderGaveBack() {
        ingestion.of(
                stockReturned(order, after(6)),
                refunded(order, euros(11_900), after(5)),
                cancelled(order, after(7)),
                confirmed(order, after(3)),
                shipmentArranged(order, shipment, after(4)),
                captured(order, euros(11_900), after(2)),
                placed(order, customer, null, NOON, LENS));

        var view = orders.find(order).orElseThrow();
        assertThat(view.status()).isEqualTo(CANCELLED);
        assertThat(view.payment()).isEqualTo(new Payment("REFUNDED", euros(11_900), after(5), null));
        assertThat(view.shipment()).isEqualTo(new Shipment("RETURNED", shipment, "PS-" + shipment, after(6)));
    }

    @Test
    void showsTheLastWordOnAPaymentThatCouldNotBeCaptured() {
        ingestion.of(
                placed(order, customer, null, NOON, LENS),
                voided(order, after(3)),
                captureDeclined(order, "EXPIRED", after(2)),
                authorized(order, euros(11_900), after(1)));

        assertThat(orders.find(order).orElseThrow().payment())
                .isEqualTo(new Payment("VOIDED", euros(11_900), after(3), "EXPIRED"));
    }

    @Test
    void doesNotKnowAnOrderBeforeItWasPlaced() {
        ingestion.of(cartCheckedOut(cart, order, NOON), authorized(order, euros(1), after(2)));

        assertThat(orders.find(order)).isEmpty();
        assertThat(orders.list(ALL, new Page(0, 10)).orders()).isEmpty();
    }

    @Test
    void findsAnOrderWhoseIdHoldsNoTime() {
        var random = UUID.randomUUID();
        ingestion.of(placed(random, customer, null, NOON, LENS));
        ingestion.of(confirmed(random, after(1)));

        assertThat(orders.find(random)).map(OrderView::status).contains(CONFIRMED);
    }

    @Test
    void listsByStatusCustomerAndTime() {
        var others = Ids.next();
        ingestion.of(
                placed(order, customer, null, NOON, LENS),
                placed(others, Ids.next(), null, after(10), BAGS),
                confirmed(others, after(11)));

        assertThat(ids(ALL)).containsExactly(others, order);
        assertThat(ids(new OrderFilter(PENDING, null, null, null))).containsExactly(order);
        assertThat(ids(new OrderFilter(null, customer, null, null))).containsExactly(order);
        assertThat(ids(new OrderFilter(null, null, after(10), null))).containsExactly(others);
        assertThat(ids(new OrderFilter(null, null, null, after(10)))).containsExactly(order);
        assertThat(ids(new OrderFilter(CONFIRMED, customer, NOON, after(99)))).isEmpty();
    }

    @Test
    void pagesThroughAList() {
        ingestion.of(IntStream.range(0, 7)
                .mapToObj(i -> placed(Ids.next(), customer, null, after(i), LENS, BAGS))
                .toList());

        var second = orders.list(ALL, new Page(1, 3));
        assertThat(second.total()).isEqualTo(7);
        assertThat(second.orders()).extracting(OrderSummary::placedAt).containsExactly(after(3), after(2), after(1));
        assertThat(second.orders().getFirst().pieces()).isEqualTo(3);
        assertThat(second.orders().getFirst().total()).isEqualTo(euros(21_000));
    }

    private List<UUID> ids(OrderFilter filter) {
        return orders.list(filter, new Page(0, 10)).orders().stream()
                .map(OrderSummary::orderId)
                .toList();
    }

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}

package dev.polystore.order.order;

import static dev.polystore.order.order.Examples.lens;
import static dev.polystore.order.order.Examples.line;
import static dev.polystore.order.order.Examples.order;
import static dev.polystore.order.order.OrderStatus.CANCELLED;
import static dev.polystore.order.order.OrderStatus.CANCELLING;
import static dev.polystore.order.order.OrderStatus.CONFIRMED;
import static dev.polystore.order.order.OrderStatus.PENDING;
import static dev.polystore.order.order.OrderStatus.REJECTED;
import static dev.polystore.order.order.RejectionReason.CANCELLED_BY_CUSTOMER;
import static dev.polystore.order.order.RejectionReason.OUT_OF_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import dev.polystore.messaging.Ids;
import dev.polystore.order.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CancellingOrdersTest {

    private static final Shipment SHIPMENT = new Shipment(Ids.next(), "PS0001");

    @Autowired
    private CancellingOrders cancellingOrders;

    @Autowired
    private OrderTransitions transitions;

    @Autowired
    private PlacingOrders placingOrders;

    @Autowired
    private Orders orders;

    @Autowired
    private Placements placements;

    @Autowired
    private Cancellations cancellations;

    private final Order order = order(line("LENS-50-18", 1, 119));

    @Test
    void turnsThePlacementAroundAndLeavesTheWish() {
        orders.save(order);
        isBeingPlaced(true);
        cancellingOrders.cancel(order.id());
        cancellingOrders.cancel(order.id());

        assertThat(saved().status()).isEqualTo(PENDING);
        assertThat(saved().isCancellationRequested()).isTrue();
        assertThat(saved().version()).isEqualTo(2);
    }

    @Test
    void cancelsWhenThePlacementIsCompleteIfItWasTooLateToTurnItAround() {
        orders.save(order);
        isBeingPlaced(true);
        cancellingOrders.cancel(order.id());
        transitions.confirm(order.id());
        assertThat(saved().status()).isEqualTo(CONFIRMED);
        then(cancellations).should(never()).begin(any());

        transitions.complete(order.id(), SHIPMENT);
        assertThat(saved().status()).isEqualTo(CANCELLING);
        then(cancellations).should().begin(any());
    }

    @Test
    void givesGoodsAndMoneyBackWhenThereWillBeNoParcel() {
        orders.save(order);
        transitions.confirm(order.id());
        transitions.cancelUnshipped(order.id());

        assertThat(saved().status()).isEqualTo(CANCELLING);
        assertThat(saved().shipment()).isNull();
        then(cancellations).should().begin(any());
    }

    @Test
    void takesAWishWhileTheGoodsArePacked() {
        orders.save(order);
        transitions.confirm(order.id());
        isBeingPlaced(true);
        cancellingOrders.cancel(order.id());
        assertThat(saved().status()).isEqualTo(CONFIRMED);

        transitions.complete(order.id(), SHIPMENT);
        assertThat(saved().status()).isEqualTo(CANCELLING);
    }

    @Test
    void cancelsAConfirmedOrderOnce() {
        confirmed();
        cancellingOrders.cancel(order.id());
        cancellingOrders.cancel(order.id());

        assertThat(saved().status()).isEqualTo(CANCELLING);
        then(cancellations).should().begin(any());
    }

    @Test
    void mayBeTriedAgainAfterItWasRefused() {
        confirmed();
        cancellingOrders.cancel(order.id());
        transitions.resume(order.id());
        cancellingOrders.cancel(order.id());
        transitions.cancel(order.id());

        assertThat(saved().status()).isEqualTo(CANCELLED);
    }

    @Test
    void rejectsAnOrderThatStillWaitsForNewsOfItsPrices() {
        var request = lens(99);
        placingOrders.place(request);
        cancellingOrders.cancel(request.orderId());

        var rejected = orders.find(request.orderId()).orElseThrow();
        assertThat(rejected.status()).isEqualTo(REJECTED);
        assertThat(rejected.rejection()).isEqualTo(new Rejection(CANCELLED_BY_CUSTOMER, "Cancelled by the customer"));
        then(placements).should(never()).turnAround(any());
    }

    @Test
    void refusesWhatHasEnded() {
        orders.save(order);
        transitions.reject(order.id(), new Rejection(OUT_OF_STOCK, "Not enough in stock: LENS-50-18"));

        assertThatExceptionOfType(OrderCannotBeCancelled.class)
                .isThrownBy(() -> cancellingOrders.cancel(order.id()))
                .withMessageContaining("rejected already");
    }

    @Test
    void doesNotKnowEveryOrder() {
        assertThatExceptionOfType(UnknownOrder.class).isThrownBy(() -> cancellingOrders.cancel(Ids.next()));
    }

    private void confirmed() {
        orders.save(order);
        transitions.confirm(order.id());
        transitions.complete(order.id(), SHIPMENT);
    }

    private void isBeingPlaced(boolean answer) {
        given(placements.turnAround(order.id())).willReturn(answer);
    }

    private Order saved() {
        return orders.find(order.id()).orElseThrow();
    }
}

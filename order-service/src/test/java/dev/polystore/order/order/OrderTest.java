package dev.polystore.order.order;

import static dev.polystore.order.order.Examples.NOON;
import static dev.polystore.order.order.Examples.euros;
import static dev.polystore.order.order.Examples.line;
import static dev.polystore.order.order.Examples.order;
import static dev.polystore.order.order.OrderStatus.CANCELLED;
import static dev.polystore.order.order.OrderStatus.CANCELLING;
import static dev.polystore.order.order.OrderStatus.CONFIRMED;
import static dev.polystore.order.order.OrderStatus.PENDING;
import static dev.polystore.order.order.OrderStatus.REJECTED;
import static dev.polystore.order.order.RejectionReason.OUT_OF_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.polystore.messaging.Ids;
import dev.polystore.order.order.OrderChange.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Shipment SHIPMENT = new Shipment(Ids.next(), "PS0001");

    private final Order order = order(line("LENS-50-18", 1, 119), line("BAG-12", 2, 45));

    @Test
    void costsTheSumOfItsLines() {
        assertThat(order.total()).isEqualTo(euros(209));
    }

    @Test
    void isPendingFirstAndThenConfirmed() {
        assertThat(order.status()).isEqualTo(PENDING);
        order.confirm(NOON);
        assertThat(order.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void tellsWhyItIsRejected() {
        order.reject(new Rejection(OUT_OF_STOCK, "Not enough in stock: BAG-12"), NOON);
        assertThat(order.status()).isEqualTo(REJECTED);
        assertThat(order.rejected().reason()).isEqualTo(OUT_OF_STOCK);
        assertThat(order.rejected().detail()).isEqualTo("Not enough in stock: BAG-12");
    }

    @Test
    void takesAWishToCancelWhileItIsBeingPlaced() {
        order.requestCancellation(NOON);
        order.confirm(NOON);
        order.requestCancellation(NOON);
        assertThat(order.status()).isEqualTo(CONFIRMED);
        assertThat(order.isCancellationRequested()).isTrue();
    }

    @Test
    void isCancelledOnlyAfterItWasConfirmed() {
        refuses(() -> order.beginCancellation(NOON));
        order.confirm(NOON);
        order.beginCancellation(NOON);
        assertThat(order.status()).isEqualTo(CANCELLING);
        order.cancel(NOON);
        assertThat(order.status()).isEqualTo(CANCELLED);
    }

    @Test
    void staysConfirmedWhenItsGoodsHaveLeft() {
        order.confirm(NOON);
        order.beginCancellation(NOON);
        order.resume(NOON);
        assertThat(order.status()).isEqualTo(CONFIRMED);
        assertThat(order.isCancellationRequested()).isFalse();
    }

    @Test
    void isShippedOnlyOnceItIsConfirmed() {
        refuses(() -> order.shipmentArranged(SHIPMENT, NOON));
        order.confirm(NOON);
        order.shipmentArranged(SHIPMENT, NOON);
        assertThat(order.shipment()).isEqualTo(SHIPMENT);
        assertThat(order.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void neverLeavesAnEnd() {
        order.reject(new Rejection(OUT_OF_STOCK, "Not enough in stock"), NOON);
        refuses(() -> order.confirm(NOON));
        refuses(() -> order.reject(new Rejection(OUT_OF_STOCK, "Again"), NOON));
        refuses(() -> order.requestCancellation(NOON));
        refuses(() -> order.beginCancellation(NOON));
        refuses(() -> order.cancel(NOON));
        refuses(() -> order.resume(NOON));
    }

    @Test
    void keepsItsHistory() {
        order.confirm(NOON.plusSeconds(1));
        assertThat(order.history().changes())
                .extracting(OrderChange::kind)
                .containsExactly(Kind.PLACED, Kind.CONFIRMED);
        assertThat(order.placedAt()).isEqualTo(NOON);
    }

    @Test
    void needsALineAndEachProductOnce() {
        assertThatIllegalArgumentException().isThrownBy(Examples::order);
        assertThatIllegalArgumentException().isThrownBy(() -> order(line("BAG-12", 1, 45), line("BAG-12", 2, 45)));
        assertThatIllegalArgumentException().isThrownBy(() -> line("BAG-12", 0, 45));
    }

    private static void refuses(ThrowingCallable verb) {
        assertThatExceptionOfType(IllegalOrderTransition.class).isThrownBy(verb);
    }
}

package dev.polystore.auditor.order;

import static dev.polystore.auditor.order.Sides.CART;
import static dev.polystore.auditor.order.Sides.CUSTOMER;
import static dev.polystore.auditor.order.Sides.ID;
import static dev.polystore.auditor.order.Sides.LINES;
import static dev.polystore.auditor.order.Sides.TOTAL;
import static dev.polystore.auditor.order.Sides.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.auditor.audit.Repair.RefreshReadModel;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Checkout;
import dev.polystore.auditor.statement.Line;
import dev.polystore.auditor.statement.Money;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.OrderView;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the read model and the cart may not say differently from the order. */
class CopiesOfOrdersTest {

    static final List<Line> OTHER_LINES = List.of(new Line("LENS", 3, new Money(100, "EUR")));
    static final Money OTHER_TOTAL = new Money(300, "EUR");

    static Stream<OrderView> wrongViews() {
        return Stream.of(
                view("REJECTED", "CAPTURED"),
                view("CONFIRMED", "REFUNDED"),
                new OrderView(ID, "CONFIRMED", CUSTOMER, CART, OTHER_TOTAL, LINES, "CAPTURED"),
                new OrderView(ID, "CONFIRMED", CUSTOMER, CART, TOTAL, OTHER_LINES, "CAPTURED"),
                new OrderView(ID, "CONFIRMED", UUID.randomUUID(), CART, TOTAL, LINES, "CAPTURED"),
                new OrderView(ID, "CONFIRMED", CUSTOMER, null, TOTAL, LINES, "CAPTURED"));
    }

    @ParameterizedTest
    @MethodSource("wrongViews")
    void theReadModelIsRefreshed(OrderView wrong) {
        assertThat(readModel(Sides.confirmed().with(wrong)).safeRepair()).contains(new RefreshReadModel(ID));
    }

    @Test
    void theReadModelKnowsEachOrderAndNoOther() {
        assertThat(readModel(Sides.confirmed().with((OrderView) null)).repairable())
                .isTrue();
        assertThat(readModel(Sides.confirmed().with((Order) null)).repairable()).isFalse();
    }

    @Test
    void anOrderThatIsBeingCancelledStillReadsAsConfirmed() {
        var cancelling = Sides.confirmed().with(Sides.order(Order.Status.CANCELLING));

        assertThat(new ReadModelAgrees().violations(cancelling.seen())).isEmpty();
    }

    static Stream<Checkout> wrongCheckouts() {
        return Stream.of(
                new Checkout(ID, CART, null, CUSTOMER, TOTAL, LINES),
                new Checkout(ID, CART, ID, UUID.randomUUID(), TOTAL, LINES),
                new Checkout(ID, CART, ID, CUSTOMER, OTHER_TOTAL, LINES),
                new Checkout(ID, CART, ID, CUSTOMER, TOTAL, OTHER_LINES),
                new Checkout(ID, UUID.randomUUID(), ID, CUSTOMER, TOTAL, LINES),
                new Checkout(ID, CART, null, null, null, List.of()));
    }

    @ParameterizedTest
    @MethodSource("wrongCheckouts")
    void theCartIsWhatWasOrdered(Checkout wrong) {
        assertThat(checkout(Sides.confirmed().with(wrong)).rows())
                .containsEntry("cart", wrong.cartId().toString());
    }

    @Test
    void eachCheckoutHasItsOrder() {
        assertThat(checkout(Sides.confirmed().with((Order) null)).what()).contains("no order");
    }

    @Test
    void anOrderNeedsNoCart() {
        assertThat(new CheckoutsBecomeOrders()
                        .violations(Sides.confirmed().with((Checkout) null).seen()))
                .isEmpty();
    }

    private static Violation readModel(Sides sides) {
        return new ReadModelAgrees().violations(sides.seen()).toList().getFirst();
    }

    private static Violation checkout(Sides sides) {
        return new CheckoutsBecomeOrders().violations(sides.seen()).toList().getFirst();
    }
}

package dev.polystore.auditor.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.auditor.statement.Order;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule complains of an order whose sides agree, or that is under way. */
class WellKeptOrderTest {

    static final List<OrderRule> ALL = List.of(
            new OrdersEnd(Duration.ofHours(4)),
            new ReservationsSettle(),
            new MoneyFollowsOrders(),
            new PostingsBalance(),
            new ProviderAgrees(),
            new ReadModelAgrees(),
            new CheckoutsBecomeOrders());

    static Stream<Sides> sides() {
        return Stream.of(Sides.confirmed(), Sides.rejected(), Sides.cancelled());
    }

    @ParameterizedTest
    @MethodSource("sides")
    void isNoViolation(Sides sides) {
        assertThat(ALL)
                .allSatisfy(rule -> assertThat(rule.violations(sides.seen())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sides")
    void isNotJudgedWhileAnythingIsUnderWay(Sides sides) {
        var underWay = new Sides(
                Sides.order(Order.Status.PENDING, Sides.saga("place-order", "RUNNING")),
                sides.payment(),
                sides.charge(),
                sides.reservation(),
                sides.checkout(),
                Sides.view("PENDING", "NONE"));

        assertThat(ALL)
                .allSatisfy(rule -> assertThat(rule.violations(underWay.seen())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sides")
    void isNotJudgedBeforeItHasSettled(Sides sides) {
        var rules = List.of(new ReservationsSettle(), new MoneyFollowsOrders(), new ProviderAgrees());
        var withoutMoneyAndGoods = new Sides(sides.order(), null, null, null, sides.checkout(), sides.view());

        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.violations(withoutMoneyAndGoods.seen(Sides.NOON)))
                        .isEmpty());
    }
}

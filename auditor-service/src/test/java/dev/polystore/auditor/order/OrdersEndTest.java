package dev.polystore.auditor.order;

import static dev.polystore.auditor.order.Sides.NOON;
import static dev.polystore.auditor.order.Sides.order;
import static dev.polystore.auditor.order.Sides.saga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.Order.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersEndTest {

    final OrdersEnd rule = new OrdersEnd(Duration.ofHours(4));

    @Test
    void anOrderMayTakeAsLongAsTheLongestDeadline() {
        var running = order(Status.PENDING, saga("place-order", "RUNNING"));

        assertThat(violations(running, NOON.plus(Duration.ofHours(3)))).isEmpty();
        assertThat(violations(running, NOON.plus(Duration.ofHours(5))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.what()).contains("PENDING");
                    assertThat(violation.since()).isEqualTo(NOON);
                    assertThat(violation.rows()).containsValue(Sides.ID.toString());
                    assertThat(violation.repairable()).isFalse();
                });
    }

    @Test
    void aParkedOrderWaitsForAnOperatorHoweverLong() {
        var parked = order(Status.PENDING, saga("place-order", "PARKED"));

        assertThat(violations(parked, NOON.plus(Duration.ofDays(5)))).isEmpty();
    }

    @Test
    void anOrderThatWaitsForAPriceMayBePendingForAWhile() {
        assertThat(violations(order(Status.PENDING), NOON.plusSeconds(60))).isEmpty();
        assertThat(violations(order(Status.PENDING), NOON.plus(Duration.ofHours(5))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, place-order, COMPLETED",
        "PENDING, place-order, COMPENSATED",
        "CONFIRMED, place-order, COMPENSATED",
        "REJECTED, place-order, COMPLETED",
        "CANCELLED, place-order, COMPLETED",
        "CANCELLING, cancel-order, COMPLETED",
        "CONFIRMED, cancel-order, COMPLETED",
        "CANCELLED, cancel-order, COMPENSATED"
    })
    void anOrderStandsWhereItsSagasLeftIt(Status status, String saga, String outcome) {
        assertThat(violations(order(status, saga(saga, outcome)), NOON.plusSeconds(60)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.what()).contains(status.name(), saga, outcome));
    }

    @Test
    void nobodyIsConfirmedWithoutASaga() {
        assertThat(violations(order(Status.CONFIRMED), NOON.plusSeconds(60))).hasSize(1);
        assertThat(violations(order(Status.REJECTED), NOON.plusSeconds(60))).isEmpty();
    }

    private List<Violation> violations(Order order, Instant settledBefore) {
        return rule.violations(Sides.confirmed().with(order).seen(settledBefore))
                .toList();
    }
}

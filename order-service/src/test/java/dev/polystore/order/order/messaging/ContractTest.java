package dev.polystore.order.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.order.order.OrderEvent.OrderCancelled;
import dev.polystore.order.order.OrderEvent.OrderConfirmed;
import dev.polystore.order.order.OrderEvent.OrderPlaced;
import dev.polystore.order.order.OrderEvent.OrderRejected;
import dev.polystore.order.order.OrderLine;
import dev.polystore.order.order.OrderLines;
import dev.polystore.order.order.RejectionReason;
import dev.polystore.order.pricing.Money;
import dev.polystore.testsupport.contract.Contracts;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTest {

    private static final UUID ORDER = UUID.fromString("019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a");
    private static final UUID CUSTOMER = UUID.fromString("019aaa00-5c3e-7d7f-a1b2-3c4d5e6f7081");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00.220Z");
    private static final Money PRICE = new Money(11900, Currency.getInstance("EUR"));

    @Test
    void understandsCartsThatAreCheckedOut() {
        Contracts.example("cart.CartCheckedOut.v1", CartCheckedOut.class);
    }

    @Test
    void publishesOrdersFromCartsAndWithout() {
        var lines = new OrderLines(List.of(new OrderLine("LENS-50-18", "Prime lens", 1, PRICE)));
        Contracts.holds("order.OrderPlaced.v1", new OrderPlaced(ORDER, CUSTOMER, ORDER, lines, PRICE, 1, NOW));
        Contracts.holds("order.OrderPlaced.v1", new OrderPlaced(ORDER, CUSTOMER, null, lines, PRICE, 1, NOW));
        var example = Contracts.example("order.OrderPlaced.v1", OrderPlaced.class);
        assertThat(example.lines()).hasSize(2);
    }

    @Test
    void publishesHowOrdersEnd() {
        Contracts.holds("order.OrderConfirmed.v1", new OrderConfirmed(ORDER, 2, NOW));
        Contracts.holds("order.OrderCancelled.v1", new OrderCancelled(ORDER, 4, NOW));
        Contracts.example("order.OrderConfirmed.v1", OrderConfirmed.class);
        Contracts.example("order.OrderRejected.v1", OrderRejected.class);
        Contracts.example("order.OrderCancelled.v1", OrderCancelled.class);
    }

    @ParameterizedTest
    @EnumSource
    void publishesEveryReasonForRejection(RejectionReason reason) {
        Contracts.holds("order.OrderRejected.v1", new OrderRejected(ORDER, reason, "Not enough in stock", 2, NOW));
    }
}

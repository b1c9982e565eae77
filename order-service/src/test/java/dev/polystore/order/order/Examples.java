package dev.polystore.order.order;

import dev.polystore.messaging.Ids;
import dev.polystore.order.pricing.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Customers and what they buy. */
final class Examples {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Address HOME = new Address("Lindenweg 4", "Leipzig", "04109", "DE");

    private Examples() {}

    static PlaceOrder lens(int euros) {
        return placeOrder(new PlaceOrder.Line("LENS-50-18", 1, euros(euros)));
    }

    static PlaceOrder placeOrder(PlaceOrder.Line... lines) {
        return new PlaceOrder(Ids.next(), Ids.next(), null, List.of(lines), HOME, "tok_approved", NOON);
    }

    static Order order(OrderLine... lines) {
        return order(Ids.next(), lines);
    }

    static Order order(UUID customerId, OrderLine... lines) {
        return Order.place(Ids.next(), new Purchase(customerId, null, new OrderLines(List.of(lines)), HOME), NOON);
    }

    static OrderLine line(String sku, int quantity, int euros) {
        return new OrderLine(sku, "The " + sku, quantity, euros(euros));
    }

    static Money euros(int euros) {
        return new Money(euros * 100L, Currency.getInstance("EUR"));
    }
}

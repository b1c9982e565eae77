package dev.polystore.bench.load;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.UUID;

/** Orders straight away, as a company's own system does that needs no cart. */
public record OrderJourney(Http orders, Baskets baskets, UUID runId) implements Journey {

    @Override
    public Answer order(long number) throws InterruptedException {
        var key = runId + "-" + number;
        var body = body(number);
        var submitted = System.nanoTime();
        try {
            return Answers.toOrder(orders.post("/v1/orders", body, key), submitted);
        } catch (IOException e) {
            return new Answer.Unanswered("POST /v1/orders: " + e);
        }
    }

    private String body(long number) {
        return """
                {"customerId":"%s","lines":[%s],"shippingAddress":%s,"paymentToken":"%s"}""".formatted(
                        new UUID(runId.getMostSignificantBits(), number),
                        baskets.of(number).stream().map(OrderJourney::line).collect(joining(",")),
                        Checkout.ADDRESS,
                        Checkout.GOOD_CARD);
    }

    private static String line(Baskets.Line line) {
        var price = line.product().price();
        return """
                {"sku":"%s","quantity":%d,"unitPrice":{"minorUnits":%d,"currency":"%s"}}""".formatted(line.product().sku(), line.pieces(), price.minorUnits(), price.currency());
    }
}

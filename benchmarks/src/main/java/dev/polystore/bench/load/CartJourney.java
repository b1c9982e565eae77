package dev.polystore.bench.load;

import java.io.IOException;
import java.util.UUID;

/** Takes a cart, fills it and checks out: the whole way of a customer. */
public record CartJourney(Http carts, Baskets baskets, UUID runId) implements Journey {

    private static final String CHECKOUT = """
            {"shippingAddress":%s,"paymentToken":"%s"}""".formatted(Checkout.ADDRESS, Checkout.GOOD_CARD);

    private static final int CREATED = 201;
    private static final int OK = 200;

    @Override
    public Answer order(long number) throws InterruptedException {
        try {
            var customer = new UUID(runId.getMostSignificantBits(), number);
            var cart = carts.post("/v1/carts", "{\"customerId\":\"%s\"}".formatted(customer));
            return cart.statusCode() == CREATED
                    ? fill("/v1/carts/" + Answers.id("id", cart.body()), number)
                    : Answers.refusal(cart);
        } catch (IOException e) {
            return new Answer.Failed("Cart: " + e);
        }
    }

    private Answer fill(String cart, long number) throws IOException, InterruptedException {
        for (var line : baskets.of(number)) {
            var put = carts.put(cart + "/lines/" + line.product().sku(), "{\"quantity\":%d}".formatted(line.pieces()));
            if (put.statusCode() != OK) {
                return Answers.refusal(put);
            }
        }
        var submitted = System.nanoTime();
        return Answers.toOrder(carts.post(cart + "/checkout", CHECKOUT), submitted);
    }
}

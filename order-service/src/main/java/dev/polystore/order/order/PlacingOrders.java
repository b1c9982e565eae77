package dev.polystore.order.order;

import dev.polystore.messaging.Outbox;
import dev.polystore.order.pricing.PriceList;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders, each once. What is bought at a price that never was is taken as well, and rejected at once. */
@Component
@Transactional
public class PlacingOrders {

    private final PriceList priceList;
    private final Orders orders;
    private final Outbox outbox;
    private final DecidingOrders decidingOrders;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    PlacingOrders(
            PriceList priceList,
            Orders orders,
            Outbox outbox,
            DecidingOrders decidingOrders,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.priceList = priceList;
        this.orders = orders;
        this.outbox = outbox;
        this.decidingOrders = decidingOrders;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    public void place(PlaceOrder request) {
        if (!orders.exists(request.orderId())) {
            placeNew(request);
        }
    }

    /** Places an order unless one was placed under this key before, and returns the id of the one that was. */
    public UUID placeOnce(IdempotencyKey key, PlaceOrder request) {
        var orderId = idempotencyKeys.claim(key, request.orderId());
        if (orderId.equals(request.orderId())) {
            placeNew(request);
        }
        return orderId;
    }

    private void placeNew(PlaceOrder request) {
        var quote = priceList.quote(request.prices(), request.decidedAt());
        var order = Order.place(request.orderId(), request.purchase(quote.names()), clock.instant());
        orders.save(order);
        outbox.publish(order.placed());
        decidingOrders.decide(order, quote, request);
    }
}

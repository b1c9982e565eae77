package dev.polystore.order.order;

import dev.polystore.messaging.Outbox;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sagas do to orders: each verb changes, saves and publishes, as a part of the saga's transaction. */
@Component
@Transactional
public class OrderTransitions {

    private final Orders orders;
    private final Outbox outbox;
    private final Clock clock;
    private final Cancellations cancellations;

    /** Sagas call transitions, and one transition begins a saga: so that end of the circle is tied later. */
    OrderTransitions(Orders orders, Outbox outbox, Clock clock, @Lazy Cancellations cancellations) {
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
        this.cancellations = cancellations;
    }

    /** Has the first order that is changed bring these with it. */
    public void readAhead(Collection<UUID> ids) {
        orders.readAhead(ids);
    }

    public void confirm(UUID id) {
        var order = orders.get(id);
        order.confirm(clock.instant());
        orders.save(order);
        outbox.publish(order.confirmed());
    }

    public void reject(UUID id, Rejection rejection) {
        var order = orders.get(id);
        order.reject(rejection, clock.instant());
        orders.save(order);
        outbox.publish(order.rejected());
    }

    /** Ends the placement, and at once fulfils a wish to cancel that was left meanwhile. */
    public void complete(UUID id, Shipment shipment) {
        var order = orders.get(id);
        order.shipmentArranged(shipment, clock.instant());
        orders.save(order);
        if (order.isCancellationRequested()) {
            beginCancellation(order);
        }
    }

    /** Ends the placement of an order that will have no parcel, and at once begins to give back what it has got. */
    public void cancelUnshipped(UUID id) {
        beginCancellation(orders.get(id));
    }

    void beginCancellation(Order order) {
        order.beginCancellation(clock.instant());
        orders.save(order);
        cancellations.begin(order);
    }

    public void resume(UUID id) {
        var order = orders.get(id);
        order.resume(clock.instant());
        orders.save(order);
    }

    public void cancel(UUID id) {
        var order = orders.get(id);
        order.cancel(clock.instant());
        orders.save(order);
        outbox.publish(order.cancelled());
    }
}

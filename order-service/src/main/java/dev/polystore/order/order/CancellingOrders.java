package dev.polystore.order.order;

import static dev.polystore.order.order.RejectionReason.CANCELLED_BY_CUSTOMER;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cancels orders at the customer's wish, whichever way is left. */
@Component
public class CancellingOrders {

    private final Orders orders;
    private final UndecidedOrders undecided;
    private final Placements placements;
    private final OrderTransitions transitions;
    private final Clock clock;

    CancellingOrders(
            Orders orders,
            UndecidedOrders undecided,
            Placements placements,
            OrderTransitions transitions,
            Clock clock) {
        this.orders = orders;
        this.undecided = undecided;
        this.placements = placements;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Transactional
    public void cancel(UUID orderId) {
        if (undecided.remove(orderId)) {
            transitions.reject(orderId, new Rejection(CANCELLED_BY_CUSTOMER, "Cancelled by the customer"));
            return;
        }
        var isBeingPlaced = placements.turnAround(orderId);
        var order = orders.hold(orderId);
        if (isBeingPlaced) {
            leaveWish(order);
        } else {
            undo(order);
        }
    }

    private void undo(Order order) {
        switch (order.status()) {
            case PENDING, CONFIRMED -> transitions.beginCancellation(order);
            case CANCELLING -> {}
            case REJECTED, CANCELLED -> throw new OrderCannotBeCancelled(order);
        }
    }

    /** It comes true when the placement has turned around or is complete: goods that are being packed cannot come back. */
    private void leaveWish(Order order) {
        if (!order.isCancellationRequested()) {
            order.requestCancellation(clock.instant());
            orders.save(order);
        }
    }
}

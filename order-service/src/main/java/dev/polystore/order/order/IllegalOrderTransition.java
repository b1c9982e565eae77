package dev.polystore.order.order;

import java.util.UUID;

/** Somebody tried to do to an order what cannot be done in its status. */
class IllegalOrderTransition extends IllegalStateException {

    private static final long serialVersionUID = 1;

    IllegalOrderTransition(UUID order, OrderStatus status, OrderChange.Kind kind) {
        super("Order " + order + " is " + status + ", it cannot become " + kind);
    }
}

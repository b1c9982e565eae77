package dev.polystore.order.order;

import java.util.Locale;

/** An order has already come to its end. */
public class OrderCannotBeCancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    OrderCannotBeCancelled(Order order) {
        super("Order " + order.id() + " cannot be cancelled: it is "
                + order.status().name().toLowerCase(Locale.ROOT) + " already");
    }
}

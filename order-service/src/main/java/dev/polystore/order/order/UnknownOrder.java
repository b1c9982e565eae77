package dev.polystore.order.order;

import java.util.UUID;

/** There is no order with this id. */
public class UnknownOrder extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownOrder(UUID id) {
        super("There is no order " + id);
    }
}

package dev.polystore.analytics.order;

import java.util.UUID;

/** No event tells of such an order. */
public class UnknownOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownOrder(UUID id) {
        super("No event tells of an order %s; if it was placed just now, X-Read-Model-As-Of says what is known yet"
                .formatted(id));
    }
}

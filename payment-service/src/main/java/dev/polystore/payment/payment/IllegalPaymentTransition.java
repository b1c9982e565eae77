package dev.polystore.payment.payment;

import java.util.UUID;

/** A payment was asked for what can no longer happen to it. */
public class IllegalPaymentTransition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalPaymentTransition(UUID orderId, Operation operation, String because) {
        super("Cannot %s the payment of order %s: %s".formatted(operation, orderId, because));
    }
}

package dev.polystore.order.order;

/** A client names two different requests by the same key. */
public class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1;

    IdempotencyKeyReused(IdempotencyKey key) {
        super("Another order was placed under the idempotency key " + key.value());
    }
}

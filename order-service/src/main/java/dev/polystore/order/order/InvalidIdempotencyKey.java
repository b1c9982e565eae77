package dev.polystore.order.order;

/** A name that is none. */
public class InvalidIdempotencyKey extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidIdempotencyKey(int maxLength) {
        super("An idempotency key has 1 to " + maxLength + " characters");
    }
}

package dev.polystore.inventory.release;

import java.util.UUID;

/** Only what is held can be released: goods that were sent come back another way. */
public final class NothingToRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToRelease(UUID orderId, String status) {
        super("Nothing is held for order %s: its reservation is %s".formatted(orderId, status));
    }
}

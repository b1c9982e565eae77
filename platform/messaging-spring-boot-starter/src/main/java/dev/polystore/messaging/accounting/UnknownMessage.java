package dev.polystore.messaging.accounting;

import java.util.UUID;

/** The outbox has no such message, or no longer. */
public final class UnknownMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownMessage(UUID id) {
        super("The outbox of this service has no message %s (any more)".formatted(id));
    }
}

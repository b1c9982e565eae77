package dev.polystore.messaging.deadletter;

/** There is no such dead letter of this service. */
public final class UnknownLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownLetter(String id) {
        super("This service has no dead letter %s; GET /v1/dead-letters lists those it has".formatted(id));
    }
}

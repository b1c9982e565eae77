package dev.polystore.analytics.copy;

/** Somebody is making this copy already. */
public class CopyExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CopyExists(Copy copy, Throwable cause) {
        super("Copy %s of the read model exists".formatted(copy.database()), cause);
    }
}

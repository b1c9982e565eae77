package dev.polystore.saga.orchestration;

import java.util.UUID;

/** There is no run with this id. */
public final class UnknownSaga extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownSaga(UUID id) {
        super("There is no saga " + id);
    }
}

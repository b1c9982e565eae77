package dev.polystore.saga.orchestration;

import dev.polystore.saga.execution.SagaStatus;
import java.util.Locale;
import java.util.UUID;

/** A run cannot be resumed, as it is not parked. */
public final class SagaNotParked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SagaNotParked(UUID id, SagaStatus status) {
        super("Saga %s is not parked but %s".formatted(id, status.name().toLowerCase(Locale.ROOT)));
    }
}

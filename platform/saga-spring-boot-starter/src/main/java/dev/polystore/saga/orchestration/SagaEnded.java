package dev.polystore.saga.orchestration;

import dev.polystore.messaging.Event;
import dev.polystore.saga.execution.SagaStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A saga of this service has come to its end.
 *
 * @param saga the name of the process
 * @param outcome {@code COMPLETED} or {@code COMPENSATED}
 */
public record SagaEnded(UUID sagaId, String saga, SagaStatus outcome, Instant startedAt, Instant endedAt)
        implements Event {

    @Override
    public String aggregateId() {
        return sagaId.toString();
    }
}

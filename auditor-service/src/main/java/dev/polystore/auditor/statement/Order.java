package dev.polystore.auditor.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order and its sagas, as order-service tells them. */
public record Order(
        UUID orderId,
        UUID customerId,
        @Nullable UUID cartId,
        Status status,
        Money total,
        List<Line> lines,
        @Nullable UUID shipmentId,
        Instant placedAt,
        Instant changedAt,
        List<Saga> sagas) {

    /** Where an order stands. */
    public enum Status {
        PENDING,
        CONFIRMED,
        REJECTED,
        CANCELLING,
        CANCELLED;

        public boolean isEnd() {
            return this != PENDING && this != CANCELLING;
        }
    }

    /** A process about the order. */
    public record Saga(UUID id, String name, String status, Instant changedAt) {

        public boolean hasEnded() {
            return status.equals("COMPLETED") || status.equals("COMPENSATED");
        }

        public boolean isParked() {
            return status.equals("PARKED");
        }
    }

    /** The last process, which decides where the order stands. */
    public Optional<Saga> lastSaga() {
        return sagas.isEmpty() ? Optional.empty() : Optional.of(sagas.getLast());
    }

    /** Whether it has come to an end and nothing is under way for it, since before a moment. */
    public boolean hasRestedSince(Instant moment) {
        return status.isEnd()
                && changedAt.isBefore(moment)
                && sagas.stream()
                        .allMatch(saga -> saga.hasEnded() && saga.changedAt().isBefore(moment));
    }
}

package dev.polystore.auditor.statement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was set aside for an order, as inventory-service tells it.
 *
 * @param pieces by SKU
 * @param shipped left the warehouse and did not come back, by SKU
 */
public record Reservation(
        UUID orderId,
        Status status,
        Instant since,
        Map<String, Long> pieces,
        Map<String, Long> shipped,
        @Nullable UUID shipmentId) {

    /** Only {@link #HELD} goods count as reserved. */
    public enum Status {
        HELD,
        REFUSED,
        RELEASED,
        EXPIRED,
        COMMITTED,
        RETURNED
    }
}

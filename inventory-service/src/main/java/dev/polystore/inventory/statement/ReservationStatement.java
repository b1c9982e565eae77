package dev.polystore.inventory.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.inventory.reservation.Reservation;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was set aside for an order, and what left the warehouse for it.
 *
 * @param pieces set aside, by SKU
 * @param shipped left the warehouse and did not come back, by SKU
 */
@JsonInclude(Include.NON_NULL)
public record ReservationStatement(
        UUID orderId,
        Reservation.Status status,
        Instant since,
        Map<String, Long> pieces,
        Map<String, Long> shipped,
        @Nullable UUID shipmentId,
        boolean shipmentCancelled) {}

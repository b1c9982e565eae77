package dev.polystore.analytics.order;

import dev.polystore.analytics.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with everything that is known of it, whichever service knows it. */
public record OrderView(
        UUID orderId,
        OrderStatus status,
        UUID customerId,
        @Nullable UUID cartId,
        Instant placedAt,
        Money total,
        List<Line> lines,
        @Nullable Rejection rejection,
        @Nullable Payment payment,
        @Nullable Shipment shipment,
        List<Entry> timeline) {

    public record Line(String sku, String name, int quantity, Money unitPrice) {}

    public record Rejection(String reason, String detail) {}

    /** @param reason why it was declined, if it ever was */
    public record Payment(
            String status,
            @Nullable Money amount,
            Instant at,
            @Nullable String reason) {}

    public record Shipment(
            String status,
            @Nullable UUID shipmentId,
            @Nullable String trackingNumber,
            Instant at) {}

    /** Something that happened to the order, and the service that says so. */
    public record Entry(
            Instant at,
            String service,
            String event,
            @Nullable String detail) {}
}

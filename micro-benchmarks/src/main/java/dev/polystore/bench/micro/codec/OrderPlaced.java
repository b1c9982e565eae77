package dev.polystore.bench.micro.codec;

import dev.polystore.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as large as the shop's events are: some 490 bytes of JSON. */
record OrderPlaced(
        UUID orderId,
        UUID customerId,
        @Nullable UUID cartId,
        List<Line> lines,
        Money total,
        int version,
        Instant occurredAt)
        implements Event {

    record Line(String sku, String name, int quantity, Money unitPrice) {}

    record Money(long minorUnits, String currency) {}

    @Override
    public String aggregateId() {
        return orderId.toString();
    }
}

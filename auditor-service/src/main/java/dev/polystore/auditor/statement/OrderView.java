package dev.polystore.auditor.statement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order, as the read model tells it. */
public record OrderView(
        UUID orderId,
        String status,
        UUID customerId,
        @Nullable UUID cartId,
        Money total,
        List<Line> lines,
        String payment) {}

package dev.polystore.auditor.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money taken from a customer, as the payment provider tells it; the reference is the order's id. */
public record Charge(
        String reference,
        Money amount,
        Instant capturedAt,
        @Nullable Instant refundedAt) {}

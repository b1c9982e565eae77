package dev.polystore.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money taken from a customer, and perhaps given back. */
record Charge(
        String reference,
        Money amount,
        Instant capturedAt,
        @Nullable Instant refundedAt) {}

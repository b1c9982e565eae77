package dev.polystore.analytics.order;

import dev.polystore.analytics.Money;
import java.time.Instant;
import java.util.UUID;

/** An order as a line of a list. */
public record OrderSummary(
        UUID orderId, OrderStatus status, UUID customerId, Instant placedAt, Money total, int pieces) {}

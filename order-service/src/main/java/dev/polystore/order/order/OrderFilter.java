package dev.polystore.order.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to list.
 *
 * @param before only orders that are older than this one
 */
public record OrderFilter(
        @Nullable UUID customerId,
        @Nullable OrderStatus status,
        @Nullable UUID before) {}

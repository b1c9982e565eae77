package dev.polystore.analytics.conversion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became, up to now, of the carts that were started in a period.
 *
 * @param checkedOut carts that were checked out
 * @param confirmed carts whose order stands confirmed
 * @param rejected carts whose order was rejected
 * @param cancelled carts whose confirmed order was cancelled
 * @param checkoutRate share of carts that were checked out; unknown without carts
 * @param conversionRate share of carts whose order stands confirmed; unknown without carts
 */
public record Conversion(
        Instant from,
        Instant to,
        long carts,
        long checkedOut,
        long confirmed,
        long rejected,
        long cancelled,
        @Nullable Double checkoutRate,
        @Nullable Double conversionRate) {}

package dev.polystore.order.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of a product cost for a while.
 *
 * @param until when the next price took its place, if one has
 */
record Price(Money amount, Instant from, @Nullable Instant until) {

    boolean wasValidBetween(Instant earliest, Instant latest) {
        return !from.isAfter(latest) && (until == null || until.isAfter(earliest));
    }
}

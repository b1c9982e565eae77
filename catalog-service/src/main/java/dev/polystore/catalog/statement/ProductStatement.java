package dev.polystore.catalog.statement;

import dev.polystore.catalog.product.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product, retired ones included.
 *
 * @param stock absent as long as the inventory has not told of it
 */
public record ProductStatement(
        String sku,
        String name,
        Money price,
        boolean retired,
        int version,
        Instant changedAt,
        @Nullable Stock stock) {

    /** What the inventory told last. */
    public record Stock(long onHand, long reserved, long version) {}
}

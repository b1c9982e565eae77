package dev.polystore.auditor.statement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A product and how much of it is believed to be there, as catalog-service tells them. */
public record Product(
        String sku,
        String name,
        Money price,
        boolean retired,
        Instant changedAt,
        @Nullable Stock stock) {

    /** What the inventory has told last. */
    public record Stock(long onHand, long reserved, long version) {}
}

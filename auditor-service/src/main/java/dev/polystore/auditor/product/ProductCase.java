package dev.polystore.auditor.product;

import dev.polystore.auditor.statement.Product;
import dev.polystore.auditor.statement.ProductCopy;
import dev.polystore.auditor.statement.StockLevel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record of one product, whoever has it.
 *
 * @param product as its owner has it
 * @param priced as it stands on order-service's price list
 * @param inCarts as cart-service copies it
 * @param settledBefore what is younger may be on its way
 */
record ProductCase(
        String sku,
        @Nullable Product product,
        @Nullable StockLevel stock,
        @Nullable ProductCopy priced,
        @Nullable ProductCopy inCarts,
        Instant settledBefore) {

    Map<String, String> rows() {
        return Map.of("sku", sku);
    }
}

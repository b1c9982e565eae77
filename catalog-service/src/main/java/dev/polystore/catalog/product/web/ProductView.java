package dev.polystore.catalog.product.web;

import dev.polystore.catalog.availability.Availability;
import dev.polystore.catalog.product.Money;
import dev.polystore.catalog.product.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as callers see it.
 *
 * @param availability absent as long as the inventory has not told of it
 */
record ProductView(
        String sku,
        String name,
        String description,
        String category,
        Map<String, Object> attributes,
        Money price,
        boolean retired,
        int version,
        Instant changedAt,
        @Nullable Availability availability) {

    /** A page of products, counted from 0. */
    record Page(List<ProductView> items, int page, int size, long totalItems) {}

    static ProductView of(Product product, Map<String, Availability> availabilities) {
        var details = product.details();
        return new ProductView(
                product.sku().value(),
                details.name(),
                details.description(),
                details.category().slug(),
                details.attributes(),
                product.price(),
                product.retired(),
                product.version(),
                product.changedAt(),
                availabilities.get(product.sku().value()));
    }
}

package dev.polystore.catalog.product;

import java.time.Instant;
import java.util.List;

/** Something to sell. Every change makes it one version newer; once retired it no longer changes. */
public record Product(Sku sku, ProductDetails details, Money price, boolean retired, int version, Instant changedAt) {

    static Product added(Sku sku, ProductDetails details, Money price, Instant now) {
        return new Product(sku, details, price, false, 1, now);
    }

    /** @return this very product if it is so already */
    Product described(ProductDetails newDetails, Instant now) {
        ensureNotRetired();
        return newDetails.equals(details) ? this : new Product(sku, newDetails, price, false, version + 1, now);
    }

    /** @return this very product if it costs as much already */
    Product priced(Money newPrice, Instant now) {
        ensureNotRetired();
        if (!newPrice.currency().equals(price.currency())) {
            throw new InvalidProduct(List.of(new Violation("currency", "must stay " + price.currency())));
        }
        return newPrice.equals(price) ? this : new Product(sku, details, newPrice, false, version + 1, now);
    }

    /** @return this very product if it is retired already */
    Product withdrawn(Instant now) {
        return retired ? this : new Product(sku, details, price, true, version + 1, now);
    }

    private void ensureNotRetired() {
        if (retired) {
            throw new RetiredProduct(sku);
        }
    }
}

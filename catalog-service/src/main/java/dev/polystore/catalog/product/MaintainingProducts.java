package dev.polystore.catalog.product;

import dev.polystore.catalog.product.ProductEvent.PriceChanged;
import dev.polystore.catalog.product.ProductEvent.ProductAdded;
import dev.polystore.catalog.product.ProductEvent.ProductChanged;
import dev.polystore.catalog.product.ProductEvent.ProductRetired;
import dev.polystore.catalog.store.MongoFaults;
import dev.polystore.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntPredicate;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the keepers of the catalog do: each change and its event are one transaction.
 *
 * <p>MongoDB lets the second of two transactions that write the same document fail at once; it then starts over and
 * finds the product as the first one left it. A change that changes nothing makes no new version and no event.
 */
@Component
@Transactional
@Retryable(predicate = MongoFaults.class, maxRetries = 5, delay = 10, jitter = 10, multiplier = 2)
public class MaintainingProducts {

    private final Products products;
    private final Outbox outbox;
    private final Clock clock;

    MaintainingProducts(Products products, Outbox outbox, Clock clock) {
        this.products = products;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Product add(Sku sku, ProductDetails details, Money price) {
        var product = Product.added(sku, details, price, now());
        products.add(product);
        outbox.publish(ProductAdded.of(product));
        return product;
    }

    public Product change(Sku sku, IntPredicate expectedVersion, ProductDetails details) {
        var before = products.get(sku, expectedVersion);
        var after = before.described(details, now());
        if (products.replace(before, after)) {
            outbox.publish(ProductChanged.of(after));
        }
        return after;
    }

    public Product changePrice(Sku sku, IntPredicate expectedVersion, Money price) {
        var before = products.get(sku, expectedVersion);
        var after = before.priced(price, now());
        if (products.replace(before, after)) {
            outbox.publish(PriceChanged.of(before, after));
        }
        return after;
    }

    public Product retire(Sku sku, IntPredicate expectedVersion) {
        var before = products.get(sku, expectedVersion);
        var after = before.withdrawn(now());
        if (products.replace(before, after)) {
            outbox.publish(ProductRetired.of(after));
        }
        return after;
    }

    /** As exact as MongoDB keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

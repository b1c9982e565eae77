package dev.polystore.catalog.product;

import dev.polystore.messaging.Event;
import java.time.Instant;

/** What happens to a product, told to whoever keeps a copy of it. */
public sealed interface ProductEvent extends Event {

    String sku();

    @Override
    default String aggregateId() {
        return sku();
    }

    record ProductAdded(String sku, String name, String category, Money price, int version, Instant occurredAt)
            implements ProductEvent {

        static ProductAdded of(Product product) {
            return new ProductAdded(
                    product.sku().value(),
                    product.details().name(),
                    product.details().category().slug(),
                    product.price(),
                    product.version(),
                    product.changedAt());
        }
    }

    record ProductChanged(String sku, String name, String category, int version, Instant occurredAt)
            implements ProductEvent {

        static ProductChanged of(Product product) {
            return new ProductChanged(
                    product.sku().value(),
                    product.details().name(),
                    product.details().category().slug(),
                    product.version(),
                    product.changedAt());
        }
    }

    record PriceChanged(String sku, Money previousPrice, Money price, int version, Instant occurredAt)
            implements ProductEvent {

        static PriceChanged of(Product before, Product after) {
            return new PriceChanged(
                    after.sku().value(), before.price(), after.price(), after.version(), after.changedAt());
        }
    }

    record ProductRetired(String sku, int version, Instant occurredAt) implements ProductEvent {

        static ProductRetired of(Product product) {
            return new ProductRetired(product.sku().value(), product.version(), product.changedAt());
        }
    }
}

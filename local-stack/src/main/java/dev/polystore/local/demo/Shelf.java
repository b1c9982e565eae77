package dev.polystore.local.demo;

import dev.polystore.local.shop.Listing;
import dev.polystore.local.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What customers find in the catalog: products of which there are plenty, and products that are sold out. */
record Shelf(List<String> plenty, List<String> soldOut) {

    private static final int PLENTY = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(250).toNanos();

    record Product(String sku, boolean retired, @Nullable Availability availability) {

        record Availability(int available) {}

        int available() {
            return availability == null || retired ? -1 : availability.available();
        }
    }

    /** Looks until the catalog, which hears of stock from another service, knows of all products. */
    static Shelf of(Shop shop) {
        var listing = new Listing<>(shop.catalog(), "/v1/products?size=100", Product.class);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var products = listing.numbered();
        while (products.stream().anyMatch(product -> product.availability() == null) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            products = listing.numbered();
        }
        return new Shelf(
                skus(products, product -> product.available() >= PLENTY),
                skus(products, product -> product.available() == 0));
    }

    private static List<String> skus(List<Product> products, Predicate<Product> which) {
        return products.stream().filter(which).map(Product::sku).toList();
    }

    String anything(RandomGenerator random) {
        return plenty.get(random.nextInt(plenty.size()));
    }

    String somethingSoldOut(RandomGenerator random) {
        return soldOut.isEmpty() ? anything(random) : soldOut.get(random.nextInt(soldOut.size()));
    }
}

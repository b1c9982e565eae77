package dev.polystore.local.seed;

import dev.polystore.local.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Puts products on the shelves through the public APIs; what is there already stays as it is. */
public final class Seed {

    private static final int AT_ONCE = 8;

    private final Shop shop;
    private final IntConsumer progress;
    private final AtomicInteger done = new AtomicInteger();

    /** {@code progress} hears how many products are there. */
    public Seed(Shop shop, IntConsumer progress) {
        this.shop = shop;
        this.progress = progress;
    }

    public void sow(List<SeedProduct> products) {
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Future<?>>();
            products.forEach(product -> work.add(hands.submit(() -> sow(product))));
            for (var product : work) {
                product.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sow(SeedProduct product) {
        shop.catalog().post("/v1/products", catalogEntry(product)).expect(201, 409);
        if (product.stock() > 0) {
            var receipt = "/v1/stock/%s/receipts/opening-%s".formatted(product.sku(), product.sku());
            shop.inventory().put(receipt, Map.of("quantity", product.stock())).expect(200, 201);
        }
        progress.accept(done.incrementAndGet());
    }

    private static Map<String, Object> catalogEntry(SeedProduct product) {
        return Map.of(
                "sku", product.sku(),
                "name", product.name(),
                "description", product.description(),
                "category", product.category(),
                "price", Map.of("minorUnits", product.price(), "currency", "EUR"),
                "attributes", product.attributes());
    }
}

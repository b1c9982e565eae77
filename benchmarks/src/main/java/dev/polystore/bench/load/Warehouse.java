package dev.polystore.bench.load;

import dev.polystore.local.shop.Api;
import dev.polystore.local.shop.Listing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds out what can be sold, and has more of it come in. */
public record Warehouse(Api catalog, Api inventory) {

    private record Level(String sku, long available) {}

    /** Products that the catalog offers and the warehouse knows. */
    public List<Product> products() {
        var levels = levels();
        return new Listing<>(catalog, "/v1/products?size=100", Product.class)
                .numbered().stream()
                        .filter(product -> !product.retired() && levels.containsKey(product.sku()))
                        .toList();
    }

    /** Receives what is missing to have so many pieces of each. */
    public void provide(List<Product> products, long pieces) {
        var levels = levels();
        for (var product : products) {
            var missing = pieces - levels.getOrDefault(product.sku(), 0L);
            if (missing > 0) {
                receive(product.sku(), missing);
            }
        }
    }

    private void receive(String sku, long pieces) {
        var receipt = "/v1/stock/%s/receipts/bench-%s".formatted(sku, UUID.randomUUID());
        inventory.put(receipt, Map.of("quantity", pieces)).expect(200, 201);
    }

    private Map<String, Long> levels() {
        return new Listing<>(inventory, "/v1/stock?size=500", Level.class)
                .numbered().stream().collect(Collectors.toMap(Level::sku, Level::available, Math::max));
    }
}

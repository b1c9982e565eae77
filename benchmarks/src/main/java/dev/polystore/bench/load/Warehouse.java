package dev.polystore.bench.load;

import dev.polystore.bench.site.Site;
import dev.polystore.local.shop.Answer;
import dev.polystore.local.shop.Api;
import dev.polystore.local.shop.Listing;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows what can be sold, and has as much of it come in as is needed. */
public record Warehouse(Api catalog, Api inventory) {

    public static Warehouse of(Site site) {
        return new Warehouse(site.api("catalog-service"), site.api("inventory-service"));
    }

    /** What the catalog offers and the warehouse has heard of. */
    public List<Product> products() {
        return new Listing<>(catalog, "/v1/products?size=100", Product.class)
                .numbered().stream()
                        .filter(product -> !product.retired() && stock(product).status() == 200)
                        .toList();
    }

    /** Receives what is missing to have so many pieces of each. */
    public void provide(List<Product> products, long pieces) {
        products.forEach(product -> receive(product, pieces - available(product)));
    }

    /** Has exactly so many pieces, whatever there was. */
    public void provideExactly(Product product, long pieces) {
        var more = pieces - available(product);
        receive(product, more);
        if (more < 0) {
            var loss = Map.of(
                    "adjustmentId",
                    "bench-" + UUID.randomUUID(),
                    "quantity",
                    more,
                    "reason",
                    "Set aside for a benchmark");
            inventory
                    .post("/v1/stock/%s/adjustments".formatted(product.sku()), loss)
                    .expect(200, 201);
        }
    }

    private void receive(Product product, long pieces) {
        if (pieces > 0) {
            var receipt = "/v1/stock/%s/receipts/bench-%s".formatted(product.sku(), UUID.randomUUID());
            inventory.put(receipt, Map.of("quantity", pieces)).expect(200, 201);
        }
    }

    /** Pieces that nobody has reserved. */
    public long available(Product product) {
        return stock(product).expect(200).body().path("available").asLong();
    }

    private Answer stock(Product product) {
        return inventory.get("/v1/stock/" + product.sku());
    }
}

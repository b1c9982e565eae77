package dev.polystore.systemtests;

import dev.polystore.local.shop.Shop;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Changes the price and counts the stock of a product that nobody buys, so that the catalog has something to tell. */
final class Shopkeeper {

    private static final long PAUSE = Duration.ofMillis(300).toNanos();

    private final Shop shop;
    private final String sku =
            "KEEPER-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private int changes;

    Shopkeeper(Shop shop) {
        this.shop = shop;
    }

    void works() {
        if (changes == 0) {
            offers();
        }
        changes++;
        var path = "/v1/products/" + sku + "/price";
        shop.catalog()
                .putOver(path, Map.of("minorUnits", 1_000 + changes, "currency", "EUR"))
                .expect(200);
        var found =
                Map.of("adjustmentId", UUID.randomUUID(), "quantity", changes % 2 == 0 ? -1 : 1, "reason", "counted");
        shop.inventory().post("/v1/stock/" + sku + "/adjustments", found).expect(200, 201);
        LockSupport.parkNanos(PAUSE);
    }

    private void offers() {
        var attributes = Map.of("size", "M", "material", "wool", "colour", "red", "lined", true);
        var product = Map.of(
                "sku",
                sku,
                "name",
                "Coat of the shopkeeper",
                "description",
                "Not for sale",
                "category",
                "coats",
                "price",
                Map.of("minorUnits", 1_000, "currency", "EUR"),
                "attributes",
                attributes);
        shop.catalog().post("/v1/products", product).expect(201, 409);
        shop.inventory()
                .put("/v1/stock/%s/receipts/first".formatted(sku), Map.of("quantity", 3))
                .expect(200, 201);
    }
}

package dev.polystore.cart;

import dev.polystore.cart.CatalogEvent.PriceChanged;
import dev.polystore.cart.CatalogEvent.ProductAdded;
import dev.polystore.cart.CatalogEvent.ProductChanged;
import dev.polystore.cart.CatalogEvent.ProductRetired;
import dev.polystore.cart.redis.Script;
import dev.polystore.messaging.EventHandler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;

/**
 * Names and prices of products, copied from what the catalog tells: a hash per product.
 *
 * <p>An event tells only some facts, so each fact has a version of its own. Replayed or out of order, the events give
 * the same copy; that is why there is no inbox.
 */
@Component
class ProductCopies {

    private static final Script KEEP = Script.named("keep-product");

    private final RedisClient redis;

    ProductCopies(RedisClient redis) {
        this.redis = redis;
    }

    static String key(String sku) {
        return "cart:product:" + sku;
    }

    @EventHandler
    void on(ProductAdded event) {
        keep(
                event.sku(),
                event.version(),
                "name",
                event.name(),
                "price",
                event.price().toString());
    }

    @EventHandler
    void on(ProductChanged event) {
        keep(event.sku(), event.version(), "name", event.name());
    }

    @EventHandler
    void on(PriceChanged event) {
        keep(event.sku(), event.version(), "price", event.price().toString());
    }

    @EventHandler
    void on(ProductRetired event) {
        keep(event.sku(), event.version(), "retired", "yes");
    }

    /** By SKU; without products that the catalog has not told of. */
    Map<String, ProductCopy> of(Collection<String> skus) {
        var answers = new HashMap<String, Response<List<String>>>();
        try (var pipeline = redis.pipelined()) {
            skus.forEach(sku -> answers.put(sku, pipeline.hmget(key(sku), "name", "price", "retired")));
        }
        var copies = new HashMap<String, ProductCopy>();
        answers.forEach((sku, answer) -> copy(answer.get()).ifPresent(copy -> copies.put(sku, copy)));
        return copies;
    }

    private static Optional<ProductCopy> copy(List<String> facts) {
        var name = facts.get(0);
        var price = facts.get(1);
        return name == null || price == null
                ? Optional.empty()
                : Optional.of(new ProductCopy(name, Money.parse(price), facts.get(2) != null));
    }

    private void keep(String sku, int version, String... facts) {
        var arguments = new ArrayList<>(List.of(Integer.toString(version)));
        arguments.addAll(List.of(facts));
        KEEP.run(redis, List.of(key(sku)), arguments);
    }
}

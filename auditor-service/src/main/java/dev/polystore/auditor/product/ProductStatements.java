package dev.polystore.auditor.product;

import dev.polystore.auditor.audit.AuditSettings;
import dev.polystore.auditor.statement.Product;
import dev.polystore.auditor.statement.ProductCopy;
import dev.polystore.auditor.statement.Range;
import dev.polystore.auditor.statement.Service;
import dev.polystore.auditor.statement.Services;
import dev.polystore.auditor.statement.Statement;
import dev.polystore.auditor.statement.StockLevel;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that the services have on record of products. */
@Component
class ProductStatements {

    /** Of SKUs in one URL. */
    private static final int MOST = 100;

    private final Statement<Product> products;
    private final Statement<StockLevel> stock;
    private final Statement<ProductCopy> prices;
    private final Service carts;

    ProductStatements(Services services, AuditSettings settings) {
        var size = settings.slice();
        products = new Statement<>(services.get("catalog-service"), "/v1/statements/products", Product.class, size);
        stock = new Statement<>(services.get("inventory-service"), "/v1/statements/stock", StockLevel.class, size);
        prices = new Statement<>(services.get("order-service"), "/v1/statements/prices", ProductCopy.class, size);
        carts = services.get("cart-service");
    }

    /** The part of the range that is to be looked at first: no more products than fit into a page, whoever has them. */
    Range slice(Range range) {
        return Stream.of(products, stock, prices)
                .map(statement -> statement.slice(range))
                .max(Comparator.comparing(Range::from))
                .orElseThrow();
    }

    List<ProductCase> cases(Range range, Instant settledBefore) {
        // Copies first: their owners can only be ahead of them.
        var priced = prices.byKey(range, ProductCopy::sku);
        var known = products.byKey(range, Product::sku);
        var levels = stock.byKey(range, StockLevel::sku);
        var skus = new TreeSet<>(known.keySet());
        skus.addAll(levels.keySet());
        skus.addAll(priced.keySet());
        var inCarts = inCarts(skus);
        return skus.stream()
                .map(sku -> new ProductCase(
                        sku, known.get(sku), levels.get(sku), priced.get(sku), inCarts.get(sku), settledBefore))
                .toList();
    }

    private record Copies(List<ProductCopy> items) {}

    private Map<String, ProductCopy> inCarts(Collection<String> skus) {
        var copies = new HashMap<String, ProductCopy>();
        var rest = List.copyOf(skus);
        for (int i = 0; i < rest.size(); i += MOST) {
            var some = String.join(",", rest.subList(i, Math.min(i + MOST, rest.size())));
            carts.get("/v1/statements/products", Map.of("sku", some), Copies.class)
                    .items()
                    .forEach(copy -> copies.put(copy.sku(), copy));
        }
        return copies;
    }
}

package dev.polystore.auditor.product;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Product;
import dev.polystore.auditor.statement.ProductCopy;
import dev.polystore.auditor.statement.StockLevel;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies are late at most, never wrong. */
final class CopiesAgree {

    private static final String WAY_OUT =
            "See who is right (the catalog owns names and prices, the inventory stock), and"
                    + " change the product through its owner's API: that tells all copies anew";

    private CopiesAgree() {}

    static Stream<Violation> violations(ProductCase found) {
        var product = found.product();
        if (product == null) {
            return found.priced() == null
                    ? Stream.empty()
                    : Stream.of(violation(found, "order-service", "knows it, the catalog does not"));
        }
        var known = product.changedAt().isBefore(found.settledBefore())
                ? Stream.of(
                        copy(found, product, "order-service", found.priced()),
                        copy(found, product, "cart-service", found.inCarts()),
                        inventory(found))
                : Stream.<Stream<Violation>>of();
        return Stream.concat(known.flatMap(violations -> violations), availability(found, product.stock()));
    }

    private static Stream<Violation> copy(
            ProductCase found, Product product, String service, @Nullable ProductCopy copy) {
        if (copy == null) {
            return Stream.of(violation(found, service, "does not know it"));
        }
        var there = text(product.name(), product.price(), product.retired());
        var here = text(copy.name(), copy.price(), copy.retired());
        return there.equals(here)
                ? Stream.empty()
                : Stream.of(violation(found, service, "says %s, the catalog %s".formatted(here, there)));
    }

    private static String text(String name, @Nullable Object price, boolean retired) {
        return "%s at %s%s".formatted(name, price, retired ? ", retired" : "");
    }

    private static Stream<Violation> inventory(ProductCase found) {
        return found.stock() == null
                ? Stream.of(violation(found, "inventory-service", "does not know it"))
                : Stream.empty();
    }

    /** A copy that is behind may catch up; one that stays at its version is stuck, which is what the version tells. */
    private static Stream<Violation> availability(ProductCase found, Product.@Nullable Stock copy) {
        var owner = found.stock();
        if (owner == null || owner.version() == 0 || Objects.equals(copy, of(owner))) {
            return Stream.empty();
        }
        var version = copy == null ? "none" : String.valueOf(copy.version());
        return Stream.of(new Violation(
                Invariant.COPIES_AGREE,
                "catalog-service says %s of its stock, inventory-service %s".formatted(copy, of(owner)),
                null,
                Map.of("sku", found.sku(), "service", "catalog-service", "version", version),
                WAY_OUT));
    }

    private static Product.Stock of(StockLevel level) {
        return new Product.Stock(level.onHand(), level.reserved(), level.version());
    }

    private static Violation violation(ProductCase found, String service, String what) {
        return new Violation(
                Invariant.COPIES_AGREE,
                service + " " + what,
                found.product() == null ? null : found.product().changedAt(),
                Map.of("sku", found.sku(), "service", service),
                WAY_OUT);
    }
}

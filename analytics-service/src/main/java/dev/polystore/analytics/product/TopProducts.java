package dev.polystore.analytics.product;

import dev.polystore.analytics.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The products that sold best among the orders placed in a period that stand confirmed; most pieces first. */
public record TopProducts(Instant from, Instant to, List<Seller> products) {

    /**
     * @param category unknown until the catalog's event has come in
     * @param available pieces on hand that are not reserved; unknown until the inventory's event has come in
     */
    public record Seller(
            String sku,
            String name,
            @Nullable String category,
            long pieces,
            long orders,
            List<Money> revenue,
            @Nullable Long available) {}
}

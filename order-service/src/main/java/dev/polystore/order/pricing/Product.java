package dev.polystore.order.pricing;

import static dev.polystore.order.pricing.QuotedLine.Answer.PRICE_CHANGED;
import static dev.polystore.order.pricing.QuotedLine.Answer.UNKNOWN_PRODUCT;
import static dev.polystore.order.pricing.QuotedLine.Answer.VALID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product on the price list, with every price it ever had. */
record Product(String sku, String name, @Nullable Instant retiredAt, List<Price> prices) {

    /** Whether it could be bought at this price at a moment or within some grace before. */
    QuotedLine quote(Money seen, Instant at, Duration grace) {
        if (retiredAt != null && !retiredAt.isAfter(at)) {
            return new QuotedLine(sku, name, UNKNOWN_PRODUCT, true);
        }
        var once = prices.stream().filter(price -> price.amount().equals(seen)).toList();
        var valid = once.stream().anyMatch(price -> price.wasValidBetween(at.minus(grace), at));
        return valid
                ? new QuotedLine(sku, name, VALID, true)
                : new QuotedLine(sku, name, PRICE_CHANGED, !once.isEmpty());
    }
}

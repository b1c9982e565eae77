package dev.polystore.order.pricing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.polystore.order.pricing.QuotedLine.Answer;
import java.util.List;
import java.util.Map;

/** What the price list says to the prices that a customer has seen. */
public record Quote(List<QuotedLine> lines) {

    public boolean isValid() {
        return lines.stream().allMatch(line -> line.is(Answer.VALID));
    }

    /** Whether it stays as it is, whatever the catalog may still have to tell. */
    public boolean isSure() {
        return isValid() || lines.stream().anyMatch(line -> !line.is(Answer.VALID) && line.sure());
    }

    public List<String> unknownProducts() {
        return skus(Answer.UNKNOWN_PRODUCT);
    }

    public List<String> changedPrices() {
        return skus(Answer.PRICE_CHANGED);
    }

    public Map<String, String> names() {
        return lines.stream().collect(toUnmodifiableMap(QuotedLine::sku, QuotedLine::name));
    }

    private List<String> skus(Answer answer) {
        return lines.stream()
                .filter(line -> line.is(answer))
                .map(QuotedLine::sku)
                .toList();
    }
}

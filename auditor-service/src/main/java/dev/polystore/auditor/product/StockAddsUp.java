package dev.polystore.auditor.product;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every piece is on the shelf or on its way to someone who ordered it. */
final class StockAddsUp {

    private static final String WAY_OUT =
            "Read the product's journal (GET /v1/stock/SKU/movements of inventory-service) and"
                    + " count the shelf; what was counted is the truth: POST /v1/stock/SKU/adjustments books the difference";

    private StockAddsUp() {}

    static Stream<Violation> violations(ProductCase found) {
        var stock = found.stock();
        var errors = stock == null ? List.<String>of() : errors(stock);
        return errors.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Violation(Invariant.STOCK_ADDS_UP, String.join("; ", errors), null, found.rows(), WAY_OUT));
    }

    private static List<String> errors(StockLevel stock) {
        var errors = new ArrayList<String>();
        var explained = stock.received() + stock.adjusted() - stock.shipped();
        if (stock.onHand() != explained) {
            errors.add("%d on hand, but %d received, %d adjusted and %d shipped leave %d"
                    .formatted(stock.onHand(), stock.received(), stock.adjusted(), stock.shipped(), explained));
        }
        if (stock.reserved() != stock.held()) {
            errors.add("%d reserved, but %d held for orders".formatted(stock.reserved(), stock.held()));
        }
        if (stock.onHand() < 0 || stock.reserved() < 0 || stock.reserved() > stock.onHand()) {
            errors.add("%d on hand and %d reserved cannot be".formatted(stock.onHand(), stock.reserved()));
        }
        return errors;
    }
}

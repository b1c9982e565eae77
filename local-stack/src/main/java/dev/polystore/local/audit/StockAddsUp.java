package dev.polystore.local.audit;

import java.util.stream.Stream;

/** Every piece is on the shelf or on its way to someone who ordered it. */
final class StockAddsUp implements Check {

    @Override
    public String claim() {
        return "stock adds up: nothing is reserved, and what left the shelves was sent to confirmed orders";
    }

    @Override
    public Stream<String> differences(Records records) {
        var totals = records.stockTotals();
        var stock = records.stock();
        var onHand = stock.stream().mapToLong(StockRow::onHand).sum();
        var booked = totals.received() + totals.adjusted() - totals.shipped();
        return Stream.of(
                        equal("pieces reserved", totals.reserved(), 0),
                        equal("pieces shipped and in confirmed orders", totals.shipped(), ordered(records)),
                        equal("pieces on hand and received + adjusted - shipped", totals.onHand(), booked),
                        equal("pieces on hand in total and product by product", totals.onHand(), onHand),
                        stock.stream().filter(StockRow::oversold).map(row -> row + " is oversold"))
                .flatMap(differences -> differences);
    }

    private static long ordered(Records records) {
        return records.orders().values().stream()
                .filter(OrderRow::confirmed)
                .mapToLong(records::pieces)
                .sum();
    }

    private static Stream<String> equal(String what, long one, long other) {
        return one == other ? Stream.empty() : Stream.of("%s: %d and %d".formatted(what, one, other));
    }
}

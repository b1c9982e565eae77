package dev.polystore.local.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.polystore.local.shop.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The double-entry books sum to zero, and what they keep is what the confirmed orders cost. */
final class LedgerBalances implements Check {

    @Override
    public String claim() {
        return "the ledger sums to zero, and captured less refunded is the total of all confirmed orders";
    }

    @Override
    public Stream<String> differences(Records records) {
        var ledger = records.ledger();
        var kept = new HashMap<>(sums(ledger.captured().stream()));
        sums(ledger.refunded().stream()).forEach((currency, amount) -> kept.merge(currency, -amount, Long::sum));
        var due = sums(
                records.orders().values().stream().filter(OrderRow::confirmed).map(OrderRow::total));
        var unbalanced = ledger.sum().stream()
                .filter(sum -> sum.minorUnits() != 0)
                .map(sum -> "the ledger's accounts sum to %s".formatted(sum));
        kept.values().removeIf(amount -> amount == 0);
        var mismatch = kept.equals(due)
                ? Stream.<String>empty()
                : Stream.of("the ledger keeps %s, confirmed orders cost %s (minor units)".formatted(kept, due));
        return Stream.concat(unbalanced, mismatch);
    }

    private static Map<String, Long> sums(Stream<Money> amounts) {
        return amounts.collect(groupingBy(Money::currency, summingLong(Money::minorUnits)));
    }
}

package dev.polystore.auditor.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Payment.Entry;
import dev.polystore.auditor.statement.Payment.Posting;
import java.util.Map;
import java.util.stream.Stream;

/** What a posting adds to one account it takes from another. */
final class PostingsBalance implements OrderRule {

    @Override
    public Stream<Violation> violations(OrderCase found) {
        return found.payment() == null
                ? Stream.empty()
                : found.payment().postings().stream()
                        .filter(posting -> !balances(posting))
                        .map(posting -> violation(found, posting));
    }

    private static boolean balances(Posting posting) {
        return !posting.entries().isEmpty() && sums(posting).values().stream().allMatch(sum -> sum == 0);
    }

    private static Map<String, Long> sums(Posting posting) {
        return posting.entries().stream()
                .map(Entry::amount)
                .collect(groupingBy(amount -> amount.currency(), summingLong(amount -> amount.minorUnits())));
    }

    private static Violation violation(OrderCase found, Posting posting) {
        return new Violation(
                Invariant.POSTINGS_BALANCE,
                "Its posting of a %s sums to %s (minor units)".formatted(posting.kind(), sums(posting)),
                posting.occurredAt(),
                Map.of("order", found.id().toString(), "posting", posting.id().toString()),
                "The ledger is append-only and refuses such a posting: someone has gone round its triggers."
                        + " Restore its entries from the backup, or correct them with another posting");
    }
}

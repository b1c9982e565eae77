package dev.polystore.auditor.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment and what was booked for it, as payment-service tells them. */
public record Payment(UUID orderId, String status, @Nullable Money amount, Instant changedAt, List<Posting> postings) {

    /** A business transaction in the books. */
    public record Posting(UUID id, String kind, Instant occurredAt, List<Entry> entries) {}

    /** Debits are above zero, credits below. */
    public record Entry(String account, Money amount) {}

    /** What was earned for the order, in minor units. */
    public long captured() {
        return -sum("revenue");
    }

    /** What was given back of it. */
    public long refunded() {
        return sum("refunds");
    }

    private long sum(String account) {
        return postings.stream()
                .flatMap(posting -> posting.entries().stream())
                .filter(entry -> entry.account().equals(account))
                .mapToLong(entry -> entry.amount().minorUnits())
                .sum();
    }
}

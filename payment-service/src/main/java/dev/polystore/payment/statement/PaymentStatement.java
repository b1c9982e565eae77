package dev.polystore.payment.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.ledger.Posting;
import dev.polystore.payment.payment.Operation;
import dev.polystore.payment.payment.PaymentStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment, and what was booked for it.
 *
 * @param inDoubt what the provider was asked last and has not answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentStatement(
        UUID orderId,
        PaymentStatus status,
        @Nullable Money amount,
        @Nullable Operation inDoubt,
        Instant changedAt,
        List<PostingInBooks> postings) {

    /** A posting with all that was booked on accounts by it. */
    public record PostingInBooks(UUID id, Posting.Kind kind, Instant occurredAt, List<EntryInBooks> entries) {}

    /** Debits are above zero, credits below. */
    public record EntryInBooks(String account, Money amount) {}
}

package dev.polystore.payment.ledger;

import dev.polystore.messaging.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A business transaction in the books: what it adds to one account it takes from another. */
public record Posting(UUID id, UUID orderId, Kind kind, Instant occurredAt, List<Entry> entries) {

    /** What is booked; authorizing and voiding move no money, so they are not. */
    public enum Kind {
        CAPTURE,
        REFUND
    }

    /** One line of a posting; debits are positive, credits negative. */
    public record Entry(Account account, Money amount) {

        static Entry debit(Account account, Money amount) {
            return new Entry(account, amount);
        }

        static Entry credit(Account account, Money amount) {
            return new Entry(account, amount.negated());
        }
    }

    /** A customer has paid: the provider owes us what we have earned. */
    public static Posting capture(UUID orderId, Money amount, Instant now) {
        var entries = List.of(Entry.debit(Account.PROVIDER_CLEARING, amount), Entry.credit(Account.REVENUE, amount));
        return new Posting(Ids.next(), orderId, Kind.CAPTURE, now, entries);
    }

    /** A customer has got the money back: the provider owes us that much less. */
    public static Posting refund(UUID orderId, Money amount, Instant now) {
        var entries = List.of(Entry.debit(Account.REFUNDS, amount), Entry.credit(Account.PROVIDER_CLEARING, amount));
        return new Posting(Ids.next(), orderId, Kind.REFUND, now, entries);
    }

    /** This posting with the entries of another part of it. */
    Posting and(Posting part) {
        var all = Stream.concat(entries.stream(), part.entries.stream()).toList();
        return new Posting(id, orderId, kind, occurredAt, all);
    }
}

package dev.polystore.payment.ledger;

import java.util.Locale;

/** What money is booked on. A debit adds to an account, a credit takes from it; all balances together are zero. */
public enum Account {

    /** What the payment provider owes us: captured, not yet given back. */
    PROVIDER_CLEARING,

    /** What we have earned; a credit balance, so below zero. */
    REVENUE,

    /** What we have given back of it. */
    REFUNDS;

    /** Its name in the books, such as {@code provider-clearing}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Account labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

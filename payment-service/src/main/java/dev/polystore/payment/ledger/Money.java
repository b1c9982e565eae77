package dev.polystore.payment.ledger;

import java.util.Currency;

/** An amount in the smallest unit of its currency: 12999 is 129.99 euros. */
public record Money(long minorUnits, Currency currency) {

    public static Money nothing(Currency currency) {
        return new Money(0, currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }
}

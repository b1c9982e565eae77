package dev.polystore.order.pricing;

import java.util.Currency;

/** An amount in the smallest unit of its currency: 12999 is 129.99 euros. */
public record Money(long minorUnits, Currency currency) {

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(minorUnits, factor), currency);
    }
}

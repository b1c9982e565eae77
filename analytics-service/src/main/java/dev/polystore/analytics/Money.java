package dev.polystore.analytics;

import java.util.Currency;

/** An amount in the smallest unit of its currency. */
public record Money(long minorUnits, Currency currency) {

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s do not add up".formatted(currency, other.currency));
        }
        return other;
    }
}

package dev.polystore.cart;

import java.util.Currency;

/** An amount in the smallest unit of its currency: 12999 is 129.99 euros. */
public record Money(long minorUnits, Currency currency) {

    /** Reads what {@link #toString()} writes. */
    static Money parse(String text) {
        var space = text.indexOf(' ');
        return new Money(Long.parseLong(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
    }

    Money times(int quantity) {
        return new Money(Math.multiplyExact(minorUnits, quantity), currency);
    }

    Money plus(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("No sum of %s and %s".formatted(this, other));
        }
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /** As it lies in Redis, such as {@code 12999 EUR}. */
    @Override
    public String toString() {
        return minorUnits + " " + currency;
    }
}

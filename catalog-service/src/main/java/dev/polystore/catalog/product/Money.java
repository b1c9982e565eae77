package dev.polystore.catalog.product;

import java.util.Currency;

/** An amount in the smallest unit of its currency: 12999 is 129.99 euros. */
public record Money(long minorUnits, Currency currency) {

    public Money {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("A price is never negative: " + minorUnits);
        }
    }
}

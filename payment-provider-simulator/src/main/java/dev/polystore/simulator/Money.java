package dev.polystore.simulator;

import java.util.Currency;

/** An amount in the smallest unit of its currency. */
record Money(long minorUnits, Currency currency) {}

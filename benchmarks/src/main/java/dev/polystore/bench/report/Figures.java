package dev.polystore.bench.report;

import java.util.Locale;

/** Figures as the tables show them, alike in every locale: whole, or with one to three decimals. */
final class Figures {

    private Figures() {}

    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String one(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    static String three(double value) {
        return String.format(Locale.ROOT, "%,.3f", value);
    }
}

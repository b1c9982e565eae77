package dev.polystore.bench.search;

import java.util.OptionalDouble;

/**
 * Looks for the highest rate that can be sustained: doubles until one cannot, then halves the distance between the
 * highest that could and the lowest that could not, until they are close. If not even the first can, it goes down.
 */
public final class RateSearch {

    private static final double CLOSE = 1.08;
    private static final double LOWEST = 1;

    private double sustained;
    private double notSustained = Double.POSITIVE_INFINITY;
    private double next;

    public RateSearch(double first) {
        next = first;
    }

    /** The rate to try, if there is one left. */
    public OptionalDouble next() {
        var done = sustained > 0 ? notSustained <= sustained * CLOSE : notSustained <= LOWEST;
        return done ? OptionalDouble.empty() : OptionalDouble.of(next);
    }

    /** Tells whether the rate that was tried could be sustained. */
    public void tried(boolean couldBeSustained) {
        if (couldBeSustained) {
            sustained = next;
        } else {
            notSustained = next;
        }
        next = Double.isInfinite(notSustained) ? 2 * sustained : between();
    }

    private double between() {
        return sustained == 0 ? notSustained / 2 : rounded((sustained + notSustained) / 2);
    }

    /** Nobody can read more than that out of a run of some seconds. */
    private static double rounded(double rate) {
        return rate < 100 ? rate : 5 * Math.round(rate / 5);
    }

    /** The highest rate that could be sustained; 0 if none could. */
    public double highest() {
        return sustained;
    }
}

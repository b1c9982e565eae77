package dev.polystore.bench.run;

/**
 * How far a run was at a moment.
 *
 * @param seconds since it began
 */
public record Moment(double seconds, Counts counts) {

    public static final Moment BEGIN = new Moment(0, new Counts(0, 0, 0, 0, 0, 0));
}

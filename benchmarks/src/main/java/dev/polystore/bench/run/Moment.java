package dev.polystore.bench.run;

/**
 * How far a run was at a moment.
 *
 * @param seconds since it began
 */
public record Moment(double seconds, Counts counts) {}

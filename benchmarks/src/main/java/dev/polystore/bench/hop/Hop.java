package dev.polystore.bench.hop;

/**
 * A part of the way of an order, and how long messages took for it, in milliseconds.
 *
 * @param part the kind of hop, as {@link Hops} names it
 * @param of the service or the command
 */
public record Hop(String part, String of, long count, double p50, double p99) {}

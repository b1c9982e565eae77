package dev.polystore.bench.run;

/**
 * How long customers waited.
 *
 * @param dueToAccepted from when the customer was due to the shop's answer
 * @param dueToConfirmed from when the customer was due, so all time in a queue counts, and the cart's if there is one
 * @param submitToConfirmed from when the order itself was sent
 */
public record Latencies(Latency dueToAccepted, Latency dueToConfirmed, Latency submitToConfirmed) {}

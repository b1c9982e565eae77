package dev.polystore.bench.cost;

/**
 * How far a service's relay was behind its outbox, looked at once a second.
 *
 * @param unit bytes of write-ahead log or messages
 */
public record RelayLag(String service, String unit, double mean, double max) {}

package dev.polystore.order.order;

/**
 * What a client names a request by, to be able to repeat it safely.
 *
 * @param fingerprint tells the request from another one under the same name
 */
public record IdempotencyKey(String value, String fingerprint) {}

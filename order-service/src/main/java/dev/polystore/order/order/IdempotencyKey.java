package dev.polystore.order.order;

/**
 * What a client names a request by, to be able to repeat it safely.
 *
 * @param fingerprint tells the request from another one under the same name
 */
public record IdempotencyKey(String value, String fingerprint) {

    private static final int MAX_LENGTH = 255;

    public IdempotencyKey {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new InvalidIdempotencyKey(MAX_LENGTH);
        }
    }
}

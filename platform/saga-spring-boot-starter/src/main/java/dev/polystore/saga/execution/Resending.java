package dev.polystore.saga.execution;

import java.time.Duration;

/**
 * How often, and in which intervals, an unanswered command is sent.
 *
 * @param attempts how often at most, before the saga is parked
 * @param longestTimeout bounds the growth of the timeout, which doubles with each attempt
 */
public record Resending(int attempts, Duration longestTimeout) {

    public Resending {
        if (attempts < 1) {
            throw new IllegalArgumentException("A command is sent at least once, not %d times".formatted(attempts));
        }
    }

    boolean isExhausted(int sent) {
        return sent >= attempts;
    }

    Duration timeout(Duration first, int attempt) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        var longest = longestTimeout.compareTo(first) > 0 ? longestTimeout : first;
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}

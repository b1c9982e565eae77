package dev.polystore.messaging.accounting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of an outbox to tell of.
 *
 * @param from when the oldest was put there
 * @param until when the youngest was, this moment not included
 * @param after the position of the last one that is known already, as the page before said it
 */
public record TimeWindow(
        Instant from, Instant until, @Nullable String after) {

    /** The time and the key of {@link #after}, joined by an underscore. */
    record Position(long time, String key) {

        static Position parse(String text) {
            var parts = text.split("_", 2);
            if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
                throw new IllegalArgumentException(
                        "No position: %s; take the one that the page before calls next".formatted(text));
            }
            return new Position(Long.parseLong(parts[0]), parts[1]);
        }

        @Override
        public String toString() {
            return time + "_" + key;
        }
    }

    @Nullable
    Position position() {
        return after == null ? null : Position.parse(after);
    }
}

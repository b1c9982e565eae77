package dev.polystore.bench.load;

import java.time.Duration;
import java.util.UUID;

/** What the shop said to someone who wanted to order. */
public sealed interface Answer {

    /** @param submitted when the order itself was sent, of {@link System#nanoTime} */
    record Accepted(UUID orderId, long submitted) implements Answer {}

    /** Too busy; the shop said when to try again. */
    record ComeBack(Duration after) implements Answer {}

    /**
     * Nobody knows what became of it; a customer who asks again gets the same order.
     *
     * @param cause in one line
     */
    record Unanswered(String cause) implements Answer {}

    /** @param cause in one line */
    record Failed(String cause) implements Answer {}
}

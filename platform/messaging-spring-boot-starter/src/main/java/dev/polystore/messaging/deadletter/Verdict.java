package dev.polystore.messaging.deadletter;

import java.time.Instant;

/**
 * What an operator did with a dead letter.
 *
 * @param detail what came of it, if there is more to say than the act
 */
public record Verdict(Act act, String actor, String reason, String detail, Instant at) {

    /** An act; a letter that failed once more goes on waiting. */
    public enum Act {
        REPLAYED,
        DISCARDED,
        FAILED
    }
}

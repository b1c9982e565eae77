package dev.polystore.analytics.rebuild;

import java.time.Instant;

/** What an operator did about a rebuild, and why. */
public record Action(Instant at, Act act, String actor, String reason) {

    /** Each of them needs an actor and a reason. */
    public enum Act {
        REQUEST,
        SWAP,
        CANCEL
    }
}

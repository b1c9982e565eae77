package dev.polystore.web.operator;

import org.jspecify.annotations.Nullable;

/** Who did something by hand, and why: it is kept beside what was done. */
public record Operator(String actor, String reason) {

    /** @throws AnonymousOperator if one of them is missing or blank */
    public static Operator of(@Nullable String actor, @Nullable String reason) {
        if (actor == null || actor.isBlank() || reason == null || reason.isBlank()) {
            throw new AnonymousOperator();
        }
        return new Operator(actor, reason);
    }
}

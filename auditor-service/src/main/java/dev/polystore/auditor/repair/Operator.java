package dev.polystore.auditor.repair;

import org.jspecify.annotations.Nullable;

/** Who wishes for repairs, and why: each service keeps it beside what it did. */
public record Operator(String actor, String reason) {

    /** @throws AnonymousOperator if one of them is missing or blank */
    public static Operator of(@Nullable String actor, @Nullable String reason) {
        if (actor == null || actor.isBlank() || reason == null || reason.isBlank()) {
            throw new AnonymousOperator();
        }
        return new Operator(actor, reason);
    }
}

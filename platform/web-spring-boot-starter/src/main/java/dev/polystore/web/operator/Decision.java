package dev.polystore.web.operator;

import org.jspecify.annotations.Nullable;

/** The body of a request that only says who decides something, and why. */
public record Decision(@Nullable String actor, @Nullable String reason) {

    /** @throws AnonymousOperator if one of them is missing or blank */
    public Operator operator() {
        return Operator.of(actor, reason);
    }
}

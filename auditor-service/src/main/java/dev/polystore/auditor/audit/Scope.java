package dev.polystore.auditor.audit;

import java.time.Instant;

/**
 * What an audit looks at.
 *
 * @param changedSince only what was changed at this moment or later
 * @param until only what was committed before; what is younger may be on its way
 */
public record Scope(Kind kind, Instant changedSince, Instant until) {

    /** How much. */
    public enum Kind {
        /** All that there is. */
        FULL,
        /** What has changed since some moment, such as that of the last audit that found nothing. */
        RECENT
    }

    static Scope full(Instant until) {
        return new Scope(Kind.FULL, Instant.EPOCH, until);
    }

    static Scope since(Instant changed, Instant until) {
        return new Scope(Kind.RECENT, changed, until);
    }
}

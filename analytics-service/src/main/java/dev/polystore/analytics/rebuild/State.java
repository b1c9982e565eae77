package dev.polystore.analytics.rebuild;

/** How far a rebuild has come. */
public enum State {
    /** Events are read from the beginning of all topics. */
    REPLAYING,
    /** The new copy is complete and held against the live one. */
    COMPARING,
    /** The copies differ: an operator swaps them or cancels. The new one stays as current as the live one. */
    AWAITING_DECISION,
    /** The new copy answers; the old one stays for a moment, for instances that have not looked yet. */
    RETIRING,
    COMPLETED,
    CANCELLED,
    FAILED;

    public boolean ended() {
        return this == COMPLETED || this == CANCELLED || this == FAILED;
    }

    /** Whether an instance of the service works on it, and so gives signs of life. */
    boolean worked() {
        return !ended() && this != AWAITING_DECISION;
    }
}

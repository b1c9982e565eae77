package dev.polystore.saga.execution;

/** What a saga answers when it is asked to turn around. */
public enum Cancellation {
    /** It goes back, and will end compensated. */
    TURNED_AROUND,
    /** The pivot is under way or done: it goes on. */
    TOO_LATE,
    /** It has ended already. */
    ENDED
}

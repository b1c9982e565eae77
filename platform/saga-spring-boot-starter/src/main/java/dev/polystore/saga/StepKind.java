package dev.polystore.saga;

/** Which way a saga can still go at a step. */
public enum StepKind {
    /** Can be undone: a refusal or silence here turns the saga around. */
    COMPENSATABLE,
    /** The point of no return: can be refused, but silence only makes the saga ask again. */
    PIVOT,
    /** Follows the point of no return and succeeds in the end. */
    RETRIABLE
}

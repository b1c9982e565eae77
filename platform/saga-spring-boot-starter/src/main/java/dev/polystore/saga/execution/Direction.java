package dev.polystore.saga.execution;

/** Where a run of a saga is heading. */
public enum Direction {
    FORWARD,
    BACKWARD
}

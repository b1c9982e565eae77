package dev.polystore.saga.execution;

/** How a run of a saga is doing. */
public enum SagaStatus {
    /** On its way forward. */
    RUNNING,
    /** On its way back. */
    COMPENSATING,
    /** Some step has been silent too often: no more is sent until an operator resumes, but a late answer still counts. */
    PARKED,
    /** Ended: everything is done. */
    COMPLETED,
    /** Ended: everything is undone. */
    COMPENSATED
}

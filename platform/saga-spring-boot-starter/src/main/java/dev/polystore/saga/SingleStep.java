package dev.polystore.saga;

/**
 * One local transaction of a saga, in this service ({@link LocalStep}) or in another ({@link RemoteStep}).
 *
 * @param <D> the data of the saga
 */
public sealed interface SingleStep<D> extends Step<D> permits LocalStep, RemoteStep {

    /** What the progress of a run is stored under. */
    String name();

    StepKind kind();

    boolean hasCompensation();

    /** Whether an operator may leave it out. */
    boolean isSkippable();
}

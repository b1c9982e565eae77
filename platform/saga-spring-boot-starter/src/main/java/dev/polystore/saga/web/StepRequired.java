package dev.polystore.saga.web;

/** Nobody says which step to skip. */
final class StepRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StepRequired() {
        super("Say which step is to be skipped (step)");
    }
}

package dev.polystore.saga.orchestration;

/** Nobody says who acts, or why. */
public final class AnonymousOperator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnonymousOperator() {
        super("Say who you are (actor) and why you do this (reason); the saga's log keeps both");
    }
}

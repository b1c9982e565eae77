package dev.polystore.web.operator;

/** Nobody says who acts, or why. */
public final class AnonymousOperator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnonymousOperator() {
        super("Say who you are (actor) and why you do this (reason); both are kept with what is done");
    }
}

package dev.polystore.messaging.deadletter;

/** A dead letter was replayed or discarded before; that happens once. */
public final class LetterSettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LetterSettled(DeadLetter letter) {
        super("Dead letter %s was %s before".formatted(letter.id(), letter.state()));
    }
}

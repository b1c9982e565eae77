package dev.polystore.saga;

import java.time.Duration;

/** What a reply means for the saga. */
public sealed interface Outcome<D> {

    /** The data to go on with, which may hold what the reply told. */
    D data();

    /** The step is done. */
    record Proceed<D>(D data) implements Outcome<D> {}

    /** The participant refused and has done nothing: turn around and compensate what came before. */
    record Compensate<D>(D data) implements Outcome<D> {}

    /** Not yet: wait, then send the command again. */
    record AskAgain<D>(D data, Duration after) implements Outcome<D> {}

    static <D> Outcome<D> proceed(D data) {
        return new Proceed<>(data);
    }

    static <D> Outcome<D> compensate(D data) {
        return new Compensate<>(data);
    }

    static <D> Outcome<D> askAgain(D data, Duration after) {
        return new AskAgain<>(data, after);
    }
}

package dev.polystore.saga.everypath;

/**
 * What somebody who takes part remembers of the trip. It is idempotent by the trip: asked again, it answers the same.
 * What was undone stays undone, even if the command comes only then.
 */
enum Participant {
    UNASKED,
    DONE,
    REFUSED,
    UNDONE;

    Participant act() {
        return this == UNASKED ? DONE : this;
    }

    Participant refuse() {
        return this == UNASKED ? REFUSED : this;
    }

    /** @param withMark whether it leaves a mark if there is nothing to undo yet */
    Participant undo(boolean withMark) {
        return this == UNASKED && !withMark ? UNASKED : UNDONE;
    }
}

package dev.polystore.local.control;

import dev.polystore.local.Place;

/** The process that ran the stack has ended meanwhile. */
public final class StackGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackGone(Place place, Throwable cause) {
        super("The stack in %s does not run any more. Log: %s".formatted(place.directory(), place.log("stack")), cause);
    }
}

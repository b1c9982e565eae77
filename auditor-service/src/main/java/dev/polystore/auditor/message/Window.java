package dev.polystore.auditor.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Some time.
 *
 * @param until not part of it
 */
record Window(Instant from, Instant until) {

    /** The same time in parts, the oldest first. */
    Iterator<Window> inPartsOf(Duration length) {
        return Stream.iterate(from, begin -> begin.isBefore(until), begin -> begin.plus(length))
                .map(begin -> new Window(begin, min(begin.plus(length), until)))
                .iterator();
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

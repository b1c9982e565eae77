package dev.polystore.auditor.audit;

import java.util.Iterator;
import java.util.function.Function;

/** A part of the shop that is small enough to be read at once, and can be read as often as needed. */
@FunctionalInterface
public interface Look {

    Sighting take();

    /** A look at each of some parts, which are found on the way. */
    static <T> Iterator<Look> atEach(Iterator<T> parts, Function<T, Sighting> look) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return parts.hasNext();
            }

            @Override
            public Look next() {
                var part = parts.next();
                return () -> look.apply(part);
            }
        };
    }
}

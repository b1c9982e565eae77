package dev.polystore.auditor.audit;

import static java.util.Spliterator.ORDERED;
import static java.util.Spliterators.spliteratorUnknownSize;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A part of the shop that is small enough to be read at once, and can be read as often as needed. */
@FunctionalInterface
public interface Look {

    Sighting take();

    /** A look at each of some parts, which are found on the way. */
    static <T> Stream<Look> atEach(Iterator<T> parts, Function<T, Sighting> look) {
        return StreamSupport.stream(spliteratorUnknownSize(parts, ORDERED), false)
                .map(part -> () -> look.apply(part));
    }

    /** Sees at first what is at hand, lets go of it, and reads anew each time after that. */
    static Look atHand(Look first, Look again) {
        return new Look() {

            private @Nullable Look unseen = first;

            @Override
            public Sighting take() {
                var look = unseen == null ? again : unseen;
                unseen = null;
                return look.take();
            }
        };
    }
}

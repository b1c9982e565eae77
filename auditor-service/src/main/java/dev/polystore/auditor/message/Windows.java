package dev.polystore.auditor.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A time in parts in which no producer has sent more than a page of messages, the oldest first. */
final class Windows implements Iterator<Window> {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final List<Producer> producers;
    private Window rest;

    Windows(List<Producer> producers, Window all) {
        this.producers = producers;
        this.rest = all;
    }

    @Override
    public boolean hasNext() {
        return rest.from().isBefore(rest.until());
    }

    @Override
    public Window next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var begin = rest.from();
        var longest = new Window(begin, earlier(begin.plus(LONGEST), rest.until()));
        var end = producers.stream()
                .map(producer -> producer.endOfPage(longest))
                .reduce(longest.until(), Windows::earlier);
        end = end.isAfter(begin) ? end : begin.plus(SHORTEST);
        rest = new Window(end, rest.until());
        return new Window(begin, end);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

package dev.polystore.auditor.statement;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A range in slices that hold about a page of rows each, the highest keys first; together they leave no key out. */
public final class Slices implements Iterator<Range> {

    private final UnaryOperator<Range> first;
    private @Nullable Range rest;

    /** @param first tells the part of a range that is to be looked at first */
    public Slices(Range range, UnaryOperator<Range> first) {
        this.first = first;
        this.rest = range;
    }

    @Override
    public boolean hasNext() {
        return rest != null;
    }

    @Override
    public Range next() {
        var range = rest;
        if (range == null) {
            throw new NoSuchElementException();
        }
        var slice = first.apply(range);
        rest = slice.from().equals(range.from()) ? null : new Range(range.from(), slice.from());
        return slice;
    }
}

package dev.polystore.auditor.order;

import dev.polystore.auditor.statement.Range;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A range in slices that hold about a page of orders each, the youngest first; together they leave no id out. */
final class Slices implements Iterator<Range> {

    private final OrderStatements statements;
    private @Nullable Range rest;

    Slices(OrderStatements statements, Range range) {
        this.statements = statements;
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
        var slice = statements.slice(range);
        rest = slice.from().equals(range.from()) ? null : new Range(range.from(), slice.from());
        return slice;
    }
}

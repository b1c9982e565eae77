package dev.polystore.auditor.order;

import dev.polystore.auditor.statement.Range;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.UUID;

/** Orders from before a moment that have changed since, such as those cancelled late: one by one, as they are rare. */
final class OlderOrders implements Iterator<Range> {

    private final OrderStatements statements;
    private final Instant moment;
    private final Queue<UUID> found = new ArrayDeque<>();
    private Range rest;
    private boolean isRead;

    OlderOrders(OrderStatements statements, Instant moment) {
        this.statements = statements;
        this.moment = moment;
        this.rest = Range.ofIds(Instant.EPOCH, moment);
    }

    @Override
    public boolean hasNext() {
        if (found.isEmpty() && !isRead) {
            found.addAll(statements.changed(rest, moment));
            isRead = found.isEmpty();
        }
        return !found.isEmpty();
    }

    @Override
    public Range next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var id = found.remove();
        rest = new Range(rest.from(), id.toString());
        return Range.ofId(id);
    }
}

package dev.polystore.order.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** All that happened to an order, from its first day on. */
public record OrderHistory(@JsonValue List<OrderChange> changes) {

    static final OrderHistory EMPTY = new OrderHistory(List.of());

    @JsonCreator(mode = Mode.DELEGATING)
    public OrderHistory {
        changes = List.copyOf(changes);
    }

    OrderHistory with(OrderChange change) {
        return new OrderHistory(
                Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    /** How many changes there were, which is the version of the order. */
    long version() {
        return changes.isEmpty() ? 0 : last().version();
    }

    public OrderChange last() {
        return changes.getLast();
    }

    public List<OrderChange> since(long version) {
        return changes.stream().filter(change -> change.version() > version).toList();
    }
}

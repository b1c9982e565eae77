package dev.polystore.order.live;

import dev.polystore.order.order.OrderChange;
import dev.polystore.order.order.OrderHistory;
import dev.polystore.order.order.OrderStatus;
import dev.polystore.order.order.RejectionReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a watcher needs to know of an order. */
public record WatchedOrder(
        UUID id,
        @Nullable RejectionReason rejectionReason,
        @Nullable String rejectionDetail,
        OrderHistory history) {

    public long version() {
        return history.last().version();
    }

    public boolean isResting() {
        return history.last().status().isResting();
    }

    List<StatusChange> since(long version) {
        return history.since(version).stream().map(this::statusChange).toList();
    }

    private StatusChange statusChange(OrderChange change) {
        return change.status() == OrderStatus.REJECTED
                ? new StatusChange(id, change, rejectionReason, rejectionDetail)
                : new StatusChange(id, change, null, null);
    }
}

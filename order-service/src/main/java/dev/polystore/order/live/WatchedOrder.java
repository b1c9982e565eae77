package dev.polystore.order.live;

import dev.polystore.order.order.OrderChange;
import dev.polystore.order.order.OrderHistory;
import dev.polystore.order.order.OrderStatus;
import dev.polystore.order.order.RejectionReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a watcher needs to know of an order.
 *
 * @param cancellationRequested whether it will be cancelled as soon as that can be
 */
public record WatchedOrder(
        UUID id,
        boolean cancellationRequested,
        @Nullable RejectionReason rejectionReason,
        @Nullable String rejectionDetail,
        OrderHistory history) {

    public long version() {
        return history.last().version();
    }

    /** Whether nothing more happens to it by itself. */
    public boolean isResting() {
        return switch (history.last().status()) {
            case PENDING, CANCELLING -> false;
            case CONFIRMED -> !cancellationRequested;
            case REJECTED, CANCELLED -> true;
        };
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

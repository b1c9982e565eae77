package dev.polystore.order.order;

import java.time.Instant;

/**
 * One thing that happened to an order.
 *
 * @param version of the order, with this change
 * @param status of the order, after it
 */
public record OrderChange(long version, Kind kind, OrderStatus status, Instant at) {

    /** What happened. */
    public enum Kind {
        PLACED,
        CONFIRMED,
        REJECTED,
        SHIPMENT_ARRANGED,
        CANCELLATION_REQUESTED,
        CANCELLATION_BEGUN,
        CANCELLATION_REFUSED,
        CANCELLED
    }
}

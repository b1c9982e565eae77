package dev.polystore.analytics.order;

/** What an order has come to. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    REJECTED,
    CANCELLED
}

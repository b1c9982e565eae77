package dev.polystore.order.order;

/** The business process that undoes a confirmed order. */
public interface Cancellations {

    /** Begins, in the current transaction. */
    void begin(Order order);
}

package dev.polystore.order.order;

/** Where an order stands. */
public enum OrderStatus {

    /** Taken, being carried out. This is a lock: only the saga that places the order may move it on. */
    PENDING,

    /** Paid; its goods are on their way. */
    CONFIRMED,

    /** Will not be carried out; all that was done for it was undone. */
    REJECTED,

    /** Was confirmed, is being undone at the customer's wish. */
    CANCELLING,

    /** Was undone: the money is refunded, the goods are back in stock. */
    CANCELLED
}

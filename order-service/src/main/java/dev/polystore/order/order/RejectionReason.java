package dev.polystore.order.order;

/** Why an order is not carried out, for programs. */
public enum RejectionReason {
    OUT_OF_STOCK,
    PAYMENT_DECLINED,
    CAPTURE_DECLINED,
    PRICE_CHANGED,
    UNKNOWN_PRODUCT,
    CANCELLED_BY_CUSTOMER,
    NO_ANSWER
}

package dev.polystore.payment.payment;

/** What the provider can be asked to do about a payment. */
public enum Operation {
    AUTHORIZE,
    CAPTURE,
    VOID,
    REFUND
}

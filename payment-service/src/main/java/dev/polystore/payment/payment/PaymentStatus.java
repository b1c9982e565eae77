package dev.polystore.payment.payment;

/** Where a payment stands, as far as the provider has told. */
public enum PaymentStatus {
    PENDING,
    AUTHORIZED,
    DECLINED,
    VOIDED,
    CAPTURED,
    CAPTURE_DECLINED,
    REFUNDED
}

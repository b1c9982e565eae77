package dev.polystore.order.placement.payment;

/** What becomes of {@link CapturePayment}. */
public sealed interface CaptureReply permits PaymentCaptured, CaptureDeclined {}

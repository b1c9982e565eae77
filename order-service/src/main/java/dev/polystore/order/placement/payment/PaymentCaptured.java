package dev.polystore.order.placement.payment;

import java.util.UUID;

/** The money is ours. */
public record PaymentCaptured(UUID orderId) implements CaptureReply {}

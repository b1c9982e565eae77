package dev.polystore.order.placement.payment;

import java.util.UUID;

/** The provider has refused after all; nothing was taken. */
public record CaptureDeclined(UUID orderId, String reason) implements CaptureReply {}

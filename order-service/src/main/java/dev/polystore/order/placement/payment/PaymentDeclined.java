package dev.polystore.order.placement.payment;

import java.util.UUID;

/** The provider has refused; nothing is blocked. */
public record PaymentDeclined(UUID orderId, String reason) implements AuthorizationReply {}

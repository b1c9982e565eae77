package dev.polystore.order.placement.payment;

import java.util.UUID;

/** The amount is blocked. */
public record PaymentAuthorized(UUID orderId) implements AuthorizationReply {}

package dev.polystore.order.placement.payment;

/** What becomes of {@link AuthorizePayment}. */
public sealed interface AuthorizationReply permits PaymentAuthorized, PaymentDeclined {}

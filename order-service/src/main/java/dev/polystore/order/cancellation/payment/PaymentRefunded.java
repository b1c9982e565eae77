package dev.polystore.order.cancellation.payment;

import java.util.UUID;

/** The money is on its way to the customer. */
public record PaymentRefunded(UUID orderId) {}

package dev.polystore.order.cancellation.payment;

import dev.polystore.messaging.Command;
import java.util.UUID;

/** Gives the customer's money back. */
public record RefundPayment(UUID orderId) implements Command<PaymentRefunded> {}

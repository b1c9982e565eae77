package dev.polystore.order.placement.payment;

import dev.polystore.messaging.Command;
import dev.polystore.order.pricing.Money;
import java.util.UUID;

/** Blocks the amount on the customer's means of payment. */
public record AuthorizePayment(UUID orderId, Money amount, String paymentToken)
        implements Command<AuthorizationReply> {}

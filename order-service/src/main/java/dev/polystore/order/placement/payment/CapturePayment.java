package dev.polystore.order.placement.payment;

import dev.polystore.messaging.Command;
import java.util.UUID;

/** Takes the money that was blocked. */
public record CapturePayment(UUID orderId) implements Command<CaptureReply> {}

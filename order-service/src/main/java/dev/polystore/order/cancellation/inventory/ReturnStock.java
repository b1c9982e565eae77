package dev.polystore.order.cancellation.inventory;

import dev.polystore.messaging.Command;
import java.util.UUID;

/** Takes the parcel of an order back into stock, if it has not left the house. */
public record ReturnStock(UUID orderId) implements Command<ReturnReply> {}

package dev.polystore.order.cancellation.inventory;

import java.util.UUID;

/** The parcel is with the carrier. */
public record ReturnRefused(UUID orderId) implements ReturnReply {}

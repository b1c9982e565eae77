package dev.polystore.order.cancellation;

import java.util.UUID;

/** A confirmed order that its customer does not want any more: what {@link CancelOrderSaga} has to know. */
public record CancelledOrder(UUID orderId) {}

package dev.polystore.analytics.event.messaging;

import java.time.Instant;
import java.util.UUID;

sealed interface CartEvent extends Occurrence {

    record CartStarted(UUID cartId, UUID customerId, Instant occurredAt) implements CartEvent {}

    record CartCheckedOut(UUID cartId, UUID orderId, UUID customerId, Instant occurredAt) implements CartEvent {}
}

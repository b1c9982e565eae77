package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.Money;
import java.time.Instant;
import java.util.UUID;

sealed interface PaymentEvent extends Occurrence {

    record PaymentAuthorized(UUID orderId, Money amount, Instant occurredAt) implements PaymentEvent {}

    record PaymentDeclined(UUID orderId, String reason, Instant occurredAt) implements PaymentEvent {}

    record AuthorizationVoided(UUID orderId, Instant occurredAt) implements PaymentEvent {}

    record PaymentCaptured(UUID orderId, Money amount, Instant occurredAt) implements PaymentEvent {}

    record CaptureDeclined(UUID orderId, String reason, Instant occurredAt) implements PaymentEvent {}

    record PaymentRefunded(UUID orderId, Money amount, Instant occurredAt) implements PaymentEvent {}
}

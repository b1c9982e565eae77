package dev.polystore.payment.payment;

import dev.polystore.messaging.Event;
import dev.polystore.payment.ledger.Money;
import java.time.Instant;
import java.util.UUID;

/** What happened to a payment: told to everyone as an event, and to the asking saga as a reply. */
public sealed interface PaymentEvent extends Event {

    UUID orderId();

    @Override
    default String aggregateId() {
        return orderId().toString();
    }

    record PaymentAuthorized(UUID orderId, Money amount, Instant occurredAt) implements PaymentEvent {}

    record PaymentDeclined(UUID orderId, String reason, Instant occurredAt) implements PaymentEvent {}

    record AuthorizationVoided(UUID orderId, Instant occurredAt) implements PaymentEvent {}

    record PaymentCaptured(UUID orderId, Money amount, Instant occurredAt) implements PaymentEvent {}

    record CaptureDeclined(UUID orderId, String reason, Instant occurredAt) implements PaymentEvent {}

    record PaymentRefunded(UUID orderId, Money amount, Instant occurredAt) implements PaymentEvent {}
}

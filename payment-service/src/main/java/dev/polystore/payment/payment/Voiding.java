package dev.polystore.payment.payment;

import dev.polystore.payment.payment.PaymentEvent.AuthorizationVoided;
import dev.polystore.payment.payment.PaymentGateway.Accepted;
import dev.polystore.payment.payment.PaymentGateway.Answer;
import dev.polystore.payment.payment.PaymentGateway.Decision;
import dev.polystore.payment.payment.PaymentGateway.Declined;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives up what is blocked for an order, or may be, or would be by a request that is still on its way. */
public record Voiding(UUID orderId) implements Request {

    @Override
    public Operation operation() {
        return Operation.VOID;
    }

    @Override
    public Optional<PaymentEvent> known(Payment payment) {
        return switch (payment.status()) {
            case PENDING, AUTHORIZED, CAPTURE_DECLINED -> Optional.empty();
            case VOIDED, DECLINED, REFUNDED -> Optional.of(new AuthorizationVoided(orderId, payment.changedAt()));
            case CAPTURED -> throw new IllegalPaymentTransition(orderId, operation(), "it is captured; refund it");
        };
    }

    @Override
    public Answer ask(PaymentGateway provider) {
        return provider.voidAuthorization(orderId);
    }

    @Override
    public PaymentEvent settle(Payment payment, Decision decision, Instant now) {
        return switch (decision) {
            case Accepted() -> {
                payment.cancel(now);
                yield new AuthorizationVoided(orderId, now);
            }
            case Declined(var reason) -> throw new IllegalPaymentTransition(orderId, operation(), reason);
        };
    }
}

package dev.polystore.payment.payment;

import dev.polystore.payment.payment.PaymentEvent.CaptureDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentCaptured;
import dev.polystore.payment.payment.PaymentGateway.Accepted;
import dev.polystore.payment.payment.PaymentGateway.Answer;
import dev.polystore.payment.payment.PaymentGateway.Decision;
import dev.polystore.payment.payment.PaymentGateway.Declined;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes the money that is blocked for an order. */
public record Capturing(UUID orderId) implements Request {

    @Override
    public Operation operation() {
        return Operation.CAPTURE;
    }

    @Override
    public Optional<PaymentEvent> known(Payment payment) {
        if (payment.isInDoubt(Operation.VOID)) {
            return declined(payment, PaymentStatus.VOIDED.name());
        }
        return switch (payment.status()) {
            case AUTHORIZED -> Optional.empty();
            case CAPTURED, REFUNDED -> captured(payment);
            case CAPTURE_DECLINED -> declined(payment, payment.reason().orElseThrow());
            case VOIDED -> declined(payment, PaymentStatus.VOIDED.name());
            case PENDING, DECLINED -> declined(payment, "NOT_AUTHORIZED");
        };
    }

    @Override
    public Answer ask(PaymentGateway provider) {
        return provider.capture(orderId);
    }

    @Override
    public PaymentEvent settle(Payment payment, Decision decision, Instant now) {
        return switch (decision) {
            case Accepted() -> {
                payment.capture(now);
                yield new PaymentCaptured(orderId, payment.amount().orElseThrow(), now);
            }
            case Declined(var reason) -> {
                payment.declineCapture(reason, now);
                yield new CaptureDeclined(orderId, reason, now);
            }
        };
    }

    private Optional<PaymentEvent> captured(Payment payment) {
        return Optional.of(new PaymentCaptured(orderId, payment.amount().orElseThrow(), payment.changedAt()));
    }

    private Optional<PaymentEvent> declined(Payment payment, String reason) {
        return Optional.of(new CaptureDeclined(orderId, reason, payment.changedAt()));
    }
}

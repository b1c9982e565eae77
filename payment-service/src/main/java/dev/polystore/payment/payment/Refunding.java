package dev.polystore.payment.payment;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.PaymentEvent.PaymentRefunded;
import dev.polystore.payment.payment.PaymentGateway.Accepted;
import dev.polystore.payment.payment.PaymentGateway.Answer;
import dev.polystore.payment.payment.PaymentGateway.Decision;
import dev.polystore.payment.payment.PaymentGateway.Declined;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** Gives the money of an order back; nothing, if nothing was taken. */
public record Refunding(UUID orderId) implements Request {

    /** ISO 4217 for "no currency is involved". */
    private static final Currency NONE = Currency.getInstance("XXX");

    @Override
    public Operation operation() {
        return Operation.REFUND;
    }

    @Override
    public Optional<PaymentEvent> known(Payment payment) {
        if (payment.isInDoubt(Operation.CAPTURE)) {
            throw new IllegalPaymentTransition(orderId, operation(), "whether it is captured is not known yet");
        }
        return switch (payment.status()) {
            case CAPTURED -> Optional.empty();
            case REFUNDED -> refunded(payment, payment.amount().orElseThrow());
            case PENDING, AUTHORIZED, DECLINED, CAPTURE_DECLINED, VOIDED -> refunded(payment, nothing(payment));
        };
    }

    @Override
    public Answer ask(PaymentGateway provider) {
        return provider.refund(orderId);
    }

    @Override
    public PaymentEvent settle(Payment payment, Decision decision, Instant now) {
        return switch (decision) {
            case Accepted() -> {
                payment.refund(now);
                yield new PaymentRefunded(orderId, payment.amount().orElseThrow(), now);
            }
            case Declined(var reason) -> throw new IllegalPaymentTransition(orderId, operation(), reason);
        };
    }

    private Optional<PaymentEvent> refunded(Payment payment, Money amount) {
        return Optional.of(new PaymentRefunded(orderId, amount, payment.changedAt()));
    }

    private static Money nothing(Payment payment) {
        return Money.nothing(payment.amount().map(Money::currency).orElse(NONE));
    }
}

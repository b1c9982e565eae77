package dev.polystore.payment.payment;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.PaymentEvent.PaymentAuthorized;
import dev.polystore.payment.payment.PaymentEvent.PaymentDeclined;
import dev.polystore.payment.payment.PaymentGateway.Accepted;
import dev.polystore.payment.payment.PaymentGateway.Answer;
import dev.polystore.payment.payment.PaymentGateway.Decision;
import dev.polystore.payment.payment.PaymentGateway.Declined;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Has the amount of an order blocked; too late if the order was given up in the meantime. */
public record Authorizing(UUID orderId, Money amount, PaymentToken token) implements Request {

    private static final String GIVEN_UP = PaymentStatus.VOIDED.name();

    @Override
    public Operation operation() {
        return Operation.AUTHORIZE;
    }

    @Override
    public Optional<PaymentEvent> known(Payment payment) {
        if (payment.isInDoubt(Operation.VOID)) {
            return declined(payment, GIVEN_UP);
        }
        return switch (payment.status()) {
            case PENDING -> Optional.empty();
            case AUTHORIZED, CAPTURED, CAPTURE_DECLINED, REFUNDED -> authorized(payment);
            case DECLINED -> declined(payment, payment.reason().orElseThrow());
            case VOIDED -> declined(payment, GIVEN_UP);
        };
    }

    @Override
    public Answer ask(PaymentGateway provider) {
        return provider.authorize(orderId, amount, token);
    }

    @Override
    public PaymentEvent settle(Payment payment, Decision decision, Instant now) {
        return switch (decision) {
            case Accepted() -> {
                payment.authorize(amount, now);
                yield new PaymentAuthorized(orderId, amount, now);
            }
            case Declined(var reason) -> {
                payment.decline(amount, reason, now);
                yield new PaymentDeclined(orderId, reason, now);
            }
        };
    }

    private Optional<PaymentEvent> authorized(Payment payment) {
        return Optional.of(new PaymentAuthorized(orderId, payment.amount().orElseThrow(), payment.changedAt()));
    }

    private Optional<PaymentEvent> declined(Payment payment, String reason) {
        return Optional.of(new PaymentDeclined(orderId, reason, payment.changedAt()));
    }
}

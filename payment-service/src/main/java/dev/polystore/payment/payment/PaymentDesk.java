package dev.polystore.payment.payment;

import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.Prepared;
import dev.polystore.payment.ledger.Ledger;
import dev.polystore.payment.ledger.Posting;
import dev.polystore.payment.payment.PaymentEvent.AuthorizationVoided;
import dev.polystore.payment.payment.PaymentEvent.CaptureDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentAuthorized;
import dev.polystore.payment.payment.PaymentEvent.PaymentCaptured;
import dev.polystore.payment.payment.PaymentEvent.PaymentDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentRefunded;
import dev.polystore.payment.payment.PaymentGateway.Answer;
import dev.polystore.payment.payment.PaymentGateway.Decision;
import dev.polystore.payment.payment.PaymentGateway.Silence;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Carries requests out: first asks the provider, with no transaction open, then commits its answer. If the service dies
 * in between, the request is delivered again, and the provider repeats its answer for the same idempotency key.
 */
@Component
public class PaymentDesk {

    private final Payments payments;
    private final PaymentWriter writer;
    private final PaymentGateway provider;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    PaymentDesk(
            Payments payments,
            PaymentWriter writer,
            PaymentGateway provider,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.payments = payments;
        this.writer = writer;
        this.provider = provider;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks; what it returns is to be completed in a transaction, and stays silent if the provider did. */
    public Prepared<PaymentEvent> carryOut(Request request) {
        var payment = find(request.orderId());
        if (request.known(payment).isPresent()) {
            return () -> repeat(request);
        }
        var answer = request.ask(provider);
        return () -> complete(request, payment, answer);
    }

    private PaymentEvent repeat(Request request) {
        return request.known(find(request.orderId()))
                .orElseThrow(() -> new ConcurrencyFailureException(
                        "Payment of order " + request.orderId() + " has changed meanwhile: to be asked again"));
    }

    /** If the payment has changed meanwhile, the transaction fails when it commits, and the request is delivered again. */
    private @Nullable PaymentEvent complete(Request request, Payment payment, Answer answer) {
        return switch (answer) {
            case Decision decision -> publish(payment, request.settle(payment, decision, now()));
            case Silence() -> {
                payment.leaveInDoubt(request.operation(), now());
                writer.save(payment);
                yield null;
            }
        };
    }

    private PaymentEvent publish(Payment payment, PaymentEvent event) {
        writer.save(payment);
        switch (event) {
            case PaymentCaptured(var order, var amount, var at) -> ledger.post(Posting.capture(order, amount, at));
            case PaymentRefunded(var order, var amount, var at) -> ledger.post(Posting.refund(order, amount, at));
            case PaymentAuthorized _, PaymentDeclined _, AuthorizationVoided _, CaptureDeclined _ -> {}
        }
        outbox.publish(event);
        return event;
    }

    private Payment find(UUID orderId) {
        return payments.findById(orderId).orElseGet(() -> new Payment(orderId, now()));
    }

    /** As PostgreSQL keeps it, so that an answer can be repeated to the letter. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.polystore.payment.payment;

import dev.polystore.payment.payment.PaymentGateway.Answer;
import dev.polystore.payment.payment.PaymentGateway.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something to be asked of the provider about one payment, unless the payment's past answers it already. */
public sealed interface Request permits Authorizing, Capturing, Voiding, Refunding {

    UUID orderId();

    Operation operation();

    /** The answer that needs no asking: it was given before, or there is nothing to ask about. */
    Optional<PaymentEvent> known(Payment payment);

    Answer ask(PaymentGateway provider);

    /** Has the payment take in what the provider decided. */
    PaymentEvent settle(Payment payment, Decision decision, Instant now);
}

package dev.polystore.payment.payment;

import dev.polystore.payment.ledger.Money;
import java.util.UUID;

/**
 * The way to the payment provider. Each question can be asked again without a second effect; an answer can take seconds,
 * so no transaction may be open meanwhile.
 */
public interface PaymentGateway {

    Answer authorize(UUID orderId, Money amount, PaymentToken token);

    Answer capture(UUID orderId);

    /** Accepted also when there is nothing to void. */
    Answer voidAuthorization(UUID orderId);

    Answer refund(UUID orderId);

    sealed interface Answer {}

    /** The provider has decided. */
    sealed interface Decision extends Answer {}

    record Accepted() implements Decision {}

    record Declined(String reason) implements Decision {}

    /** It may have happened or not. */
    record Silence() implements Answer {}
}

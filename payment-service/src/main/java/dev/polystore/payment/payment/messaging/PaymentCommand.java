package dev.polystore.payment.payment.messaging;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.PaymentToken;
import java.util.UUID;

/** What sagas ask of this service; one per order and kind takes effect, however often it is sent. */
sealed interface PaymentCommand {

    record AuthorizePayment(UUID orderId, Money amount, PaymentToken paymentToken) implements PaymentCommand {}

    record CapturePayment(UUID orderId) implements PaymentCommand {}

    record VoidAuthorization(UUID orderId) implements PaymentCommand {}

    record RefundPayment(UUID orderId) implements PaymentCommand {}
}

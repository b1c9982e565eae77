package dev.polystore.payment.payment.messaging;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.PaymentEvent.AuthorizationVoided;
import dev.polystore.payment.payment.PaymentEvent.CaptureDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentAuthorized;
import dev.polystore.payment.payment.PaymentEvent.PaymentCaptured;
import dev.polystore.payment.payment.PaymentEvent.PaymentDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentRefunded;
import dev.polystore.payment.payment.messaging.PaymentCommand.AuthorizePayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.CapturePayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.RefundPayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.VoidAuthorization;
import dev.polystore.testsupport.contract.Contracts;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private final UUID order = UUID.fromString("019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a");
    private final Money amount = new Money(21000, Currency.getInstance("EUR"));
    private final Instant now = Instant.parse("2026-11-22T10:15:00.390Z");

    @Test
    void understandsItsCommands() {
        Contracts.example("payment.AuthorizePayment.v1", AuthorizePayment.class);
        Contracts.example("payment.CapturePayment.v1", CapturePayment.class);
        Contracts.example("payment.VoidAuthorization.v1", VoidAuthorization.class);
        Contracts.example("payment.RefundPayment.v1", RefundPayment.class);
    }

    @Test
    void publishesWhatWasPromised() {
        Contracts.holds("payment.PaymentAuthorized.v1", new PaymentAuthorized(order, amount, now));
        Contracts.holds("payment.PaymentDeclined.v1", new PaymentDeclined(order, "INSUFFICIENT_FUNDS", now));
        Contracts.holds("payment.AuthorizationVoided.v1", new AuthorizationVoided(order, now));
        Contracts.holds("payment.PaymentCaptured.v1", new PaymentCaptured(order, amount, now));
        Contracts.holds("payment.CaptureDeclined.v1", new CaptureDeclined(order, "CAPTURE_DECLINED", now));
        Contracts.holds("payment.PaymentRefunded.v1", new PaymentRefunded(order, amount, now));
        Contracts.holds(
                "payment.PaymentRefunded.v1", new PaymentRefunded(order, Money.nothing(amount.currency()), now));
    }

    @Test
    void readsItsOwnEventsFromTheExamples() {
        Contracts.example("payment.PaymentAuthorized.v1", PaymentAuthorized.class);
        Contracts.example("payment.PaymentDeclined.v1", PaymentDeclined.class);
        Contracts.example("payment.AuthorizationVoided.v1", AuthorizationVoided.class);
        Contracts.example("payment.PaymentCaptured.v1", PaymentCaptured.class);
        Contracts.example("payment.CaptureDeclined.v1", CaptureDeclined.class);
        Contracts.example("payment.PaymentRefunded.v1", PaymentRefunded.class);
    }
}

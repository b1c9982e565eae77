package dev.polystore.payment.payment;

import static dev.polystore.payment.payment.Operation.AUTHORIZE;
import static dev.polystore.payment.payment.Operation.CAPTURE;
import static dev.polystore.payment.payment.Operation.VOID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.PaymentEvent.AuthorizationVoided;
import dev.polystore.payment.payment.PaymentEvent.CaptureDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentAuthorized;
import dev.polystore.payment.payment.PaymentEvent.PaymentCaptured;
import dev.polystore.payment.payment.PaymentEvent.PaymentDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentRefunded;
import dev.polystore.payment.payment.PaymentGateway.Accepted;
import dev.polystore.payment.payment.PaymentGateway.Declined;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

    private final UUID order = UUID.fromString("019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a");
    private final Money amount = new Money(21000, Currency.getInstance("EUR"));
    private final Payment payment = new Payment(order, THEN);

    private final Authorizing authorizing = new Authorizing(order, amount, new PaymentToken("tok_approved"));
    private final Capturing capturing = new Capturing(order);
    private final Voiding voiding = new Voiding(order);
    private final Refunding refunding = new Refunding(order);

    @Test
    void asksWhatIsNotKnown() {
        assertThat(authorizing.known(payment)).isEmpty();
        assertThat(voiding.known(payment)).isEmpty();
        authorized();
        assertThat(capturing.known(payment)).isEmpty();
        assertThat(voiding.known(payment)).isEmpty();
        captured();
        assertThat(refunding.known(payment)).isEmpty();
    }

    @Test
    void asksAgainWhatIsInDoubt() {
        payment.leaveInDoubt(AUTHORIZE, THEN);
        assertThat(authorizing.known(payment)).isEmpty();
        assertThat(voiding.known(payment)).isEmpty();
        authorized();
        payment.leaveInDoubt(CAPTURE, THEN);
        assertThat(capturing.known(payment)).isEmpty();
    }

    @Test
    void repeatsEachDecisionAsItWasGiven() {
        authorized();
        assertThat(authorizing.known(payment)).contains(new PaymentAuthorized(order, amount, NOW));
        captured();
        assertThat(capturing.known(payment)).contains(new PaymentCaptured(order, amount, NOW));
        refunding.settle(payment, new Accepted(), NOW);
        assertThat(refunding.known(payment)).contains(new PaymentRefunded(order, amount, NOW));
        assertThat(capturing.known(payment)).contains(new PaymentCaptured(order, amount, NOW));
    }

    @Test
    void repeatsADeclineWithItsReason() {
        authorizing.settle(payment, new Declined("INSUFFICIENT_FUNDS"), NOW);
        assertThat(authorizing.known(payment)).contains(new PaymentDeclined(order, "INSUFFICIENT_FUNDS", NOW));
        assertThat(voiding.known(payment)).contains(new AuthorizationVoided(order, NOW));
        assertThat(capturing.known(payment)).contains(new CaptureDeclined(order, "NOT_AUTHORIZED", NOW));
    }

    @Test
    void voidsWhatCouldNotBeCaptured() {
        authorized();
        capturing.settle(payment, new Declined("CAPTURE_DECLINED"), NOW);
        assertThat(capturing.known(payment)).contains(new CaptureDeclined(order, "CAPTURE_DECLINED", NOW));
        assertThat(voiding.known(payment)).isEmpty();
        assertThat(voiding.settle(payment, new Accepted(), NOW)).isEqualTo(new AuthorizationVoided(order, NOW));
        assertThat(payment.status()).isEqualTo(PaymentStatus.VOIDED);
    }

    @Test
    void declinesAnAuthorizationThatComesBehindItsVoid() {
        voiding.settle(payment, new Accepted(), NOW);
        assertThat(authorizing.known(payment)).contains(new PaymentDeclined(order, "VOIDED", NOW));
        assertThat(capturing.known(payment)).contains(new CaptureDeclined(order, "VOIDED", NOW));
    }

    @Test
    void declinesAnAuthorizationAlsoWhileItsVoidIsInDoubt() {
        payment.leaveInDoubt(VOID, NOW);
        assertThat(authorizing.known(payment)).contains(new PaymentDeclined(order, "VOIDED", NOW));
        assertThat(voiding.known(payment)).isEmpty();
    }

    @Test
    void refundsNothingWhereNothingWasTaken() {
        assertThat(refunding.known(payment))
                .contains(new PaymentRefunded(order, Money.nothing(Currency.getInstance("XXX")), THEN));
        authorized();
        assertThat(refunding.known(payment))
                .contains(new PaymentRefunded(order, Money.nothing(amount.currency()), NOW));
    }

    @Test
    void refusesToVoidOrGiveUpWhatIsTaken() {
        authorized();
        captured();
        assertThatThrownBy(() -> voiding.known(payment)).isInstanceOf(IllegalPaymentTransition.class);
        assertThatThrownBy(() -> refunding.settle(payment, new Declined("WRONG_STATE"), NOW))
                .isInstanceOf(IllegalPaymentTransition.class)
                .hasMessageContaining("WRONG_STATE");
    }

    @Test
    void refusesToRefundWhatMayBeCapturedOrNot() {
        authorized();
        payment.leaveInDoubt(CAPTURE, NOW);
        assertThatThrownBy(() -> refunding.known(payment)).isInstanceOf(IllegalPaymentTransition.class);
    }

    private void authorized() {
        authorizing.settle(payment, new Accepted(), NOW);
    }

    private void captured() {
        capturing.settle(payment, new Accepted(), NOW);
    }
}

package dev.polystore.payment.payment;

import static dev.polystore.payment.payment.DeskSlice.NOW;
import static dev.polystore.payment.payment.Operation.AUTHORIZE;
import static dev.polystore.payment.payment.Operation.CAPTURE;
import static dev.polystore.payment.payment.Operation.REFUND;
import static dev.polystore.payment.payment.Operation.VOID;
import static dev.polystore.payment.payment.ProviderModel.Mood.SILENT_AND_IDLE;
import static dev.polystore.payment.payment.ProviderModel.Mood.SILENT_BUT_DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.Prepared;
import dev.polystore.payment.ledger.Books;
import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.ledger.Posting;
import dev.polystore.payment.payment.PaymentEvent.AuthorizationVoided;
import dev.polystore.payment.payment.PaymentEvent.PaymentAuthorized;
import dev.polystore.payment.payment.PaymentEvent.PaymentCaptured;
import dev.polystore.payment.payment.PaymentEvent.PaymentDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentRefunded;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@DeskSlice
class PaymentDeskTest {

    @Autowired
    private PaymentDesk desk;

    @Autowired
    private Payments payments;

    @Autowired
    private Books books;

    @Autowired
    private ProviderModel provider;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID order = Ids.next();
    private final Money amount = new Money(21000, Currency.getInstance("EUR"));
    private final Request authorizing = new Authorizing(order, amount, new PaymentToken("tok_approved"));
    private final Request capturing = new Capturing(order);
    private final Request voiding = new Voiding(order);
    private final Request refunding = new Refunding(order);

    private final PaymentEvent authorized = new PaymentAuthorized(order, amount, NOW);
    private final PaymentEvent captured = new PaymentCaptured(order, amount, NOW);
    private final PaymentEvent voided = new AuthorizationVoided(order, NOW);
    private final PaymentEvent tooLate = new PaymentDeclined(order, "VOIDED", NOW);

    @BeforeEach
    void startAfresh() {
        provider.forget();
    }

    @Test
    void takesAndGivesBackMoneyAndTellsOfIt() {
        assertThat(carryOut(authorizing)).isEqualTo(authorized);
        assertThat(carryOut(capturing)).isEqualTo(captured);
        assertThat(carryOut(refunding)).isEqualTo(new PaymentRefunded(order, amount, NOW));
        assertThat(published.of(order)).containsExactly(authorized, captured, new PaymentRefunded(order, amount, NOW));
        assertThat(books.postings(order, null, 9))
                .extracting(Posting::kind)
                .containsExactly(Posting.Kind.REFUND, Posting.Kind.CAPTURE);
        assertThat(payment().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(payment().amount()).contains(amount);
    }

    @Test
    void booksNothingWhereNoMoneyMoves() {
        carryOut(authorizing);
        carryOut(voiding);
        assertThat(published.of(order)).containsExactly(authorized, voided);
        assertThat(books.postings(order, null, 9)).isEmpty();
    }

    @Test
    void repeatsItsAnswerWithoutAskingOrTellingAgain() {
        carryOut(authorizing);
        carryOut(capturing);
        assertThat(carryOut(authorizing)).isEqualTo(authorized);
        assertThat(carryOut(capturing)).isEqualTo(captured);
        assertThat(provider.asked()).containsExactly(AUTHORIZE, CAPTURE);
        assertThat(published.of(order)).containsExactly(authorized, captured);
        assertThat(books.postings(order, null, 9)).hasSize(1);
    }

    @Test
    void asksAgainWhenItDiedBetweenTheAnswerAndTheCommit() {
        carryOut(authorizing);
        desk.carryOut(capturing);
        assertThat(carryOut(capturing)).isEqualTo(captured);
        assertThat(provider.asked()).containsExactly(AUTHORIZE, CAPTURE, CAPTURE);
        assertThat(published.of(order)).containsExactly(authorized, captured);
        assertThat(books.postings(order, null, 9)).hasSize(1);
    }

    @Test
    void isSilentWhenTheProviderIsAndAsksAgainWhenItIsAsked() {
        provider.will(SILENT_BUT_DONE);
        assertThat(carryOut(authorizing)).isNull();
        assertThat(payment().status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(payment().inDoubt()).contains(AUTHORIZE);
        assertThat(published.of(order)).isEmpty();

        assertThat(carryOut(authorizing)).isEqualTo(authorized);
        assertThat(payment().inDoubt()).isEmpty();
    }

    @Test
    void voidsAtTheProviderWhatMayBeAuthorized() {
        provider.will(SILENT_BUT_DONE);
        carryOut(authorizing);
        assertThat(carryOut(voiding)).isEqualTo(voided);
        assertThat(provider.state(order)).isEqualTo(PaymentStatus.VOIDED);
        assertThat(carryOut(authorizing)).isEqualTo(tooLate);
    }

    @Test
    void stopsAnAuthorizationThatComesBehindItsVoid() {
        assertThat(carryOut(voiding)).isEqualTo(voided);
        assertThat(carryOut(authorizing)).isEqualTo(tooLate);
        assertThat(provider.asked()).containsExactly(VOID);
        assertThat(published.of(order)).containsExactly(voided);
    }

    @Test
    void stopsAnAuthorizationAlsoWhileTheVoidIsInDoubt() {
        provider.will(SILENT_AND_IDLE);
        assertThat(carryOut(voiding)).isNull();
        assertThat(carryOut(authorizing)).isEqualTo(tooLate);
        assertThat(carryOut(voiding)).isEqualTo(voided);
        assertThat(provider.asked()).containsExactly(VOID, VOID);
    }

    @Test
    void acknowledgesToUndoWhatNeverHappened() {
        assertThat(carryOut(refunding)).isInstanceOf(PaymentRefunded.class);
        assertThat(carryOut(voiding)).isEqualTo(voided);
        assertThat(provider.asked()).doesNotContain(REFUND);
        assertThat(books.postings(order, null, 9)).isEmpty();
    }

    @Test
    void keepsACaptureInDoubtUntilItIsSettled() {
        carryOut(authorizing);
        provider.will(SILENT_BUT_DONE, SILENT_AND_IDLE);
        carryOut(capturing);
        carryOut(voiding);
        assertThat(payment().inDoubt()).contains(CAPTURE);
        assertThat(carryOut(capturing)).isEqualTo(captured);
        assertThatThrownBy(() -> carryOut(voiding)).isInstanceOf(IllegalPaymentTransition.class);
    }

    @Test
    void takesEffectOnceWhenTwoReplicasAskAtOnce() {
        carryOut(authorizing);
        var one = desk.carryOut(capturing);
        var other = desk.carryOut(capturing);
        assertThat(complete(one)).isEqualTo(captured);
        assertThatThrownBy(() -> complete(other)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(carryOut(capturing)).as("when it is delivered again").isEqualTo(captured);
        assertThat(published.of(order)).containsExactly(authorized, captured);
        assertThat(books.postings(order, null, 9)).hasSize(1);
    }

    private @Nullable PaymentEvent carryOut(Request request) {
        return complete(desk.carryOut(request));
    }

    private @Nullable PaymentEvent complete(Prepared<PaymentEvent> prepared) {
        return transaction.execute(_ -> prepared.complete());
    }

    private Payment payment() {
        return payments.findById(order).orElseThrow();
    }
}

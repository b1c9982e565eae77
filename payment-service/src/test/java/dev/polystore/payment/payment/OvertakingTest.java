package dev.polystore.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.payment.ledger.Money;
import dev.polystore.testsupport.sequence.Sequences;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests of one order in every sequence: twice, late, and the undoing before what it undoes. */
@DeskSlice
class OvertakingTest {

    private static final int LONGEST = 4;
    private static final Money AMOUNT = new Money(21_000, Currency.getInstance("EUR"));
    private static final Set<PaymentStatus> GIVEN_BACK =
            EnumSet.of(PaymentStatus.PENDING, PaymentStatus.VOIDED, PaymentStatus.REFUNDED);

    private enum Word {
        AUTHORIZE(order -> new Authorizing(order, AMOUNT, new PaymentToken("tok_approved"))),
        VOID(Voiding::new),
        CAPTURE(Capturing::new),
        REFUND(Refunding::new);

        private final Function<UUID, Request> request;

        Word(Function<UUID, Request> request) {
            this.request = request;
        }
    }

    @Autowired
    private PaymentDesk desk;

    @Autowired
    private Payments payments;

    @Autowired
    private ProviderModel provider;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void noSequenceKeepsMoneyThatWasGivenBackOrTakesItTwice() {
        var sequences = Sequences.of(List.of(Word.values()), LONGEST).toList();
        assertThat(sequences).hasSize(340).allSatisfy(this::play);
    }

    private void play(List<Word> sequence) {
        var order = Ids.next();
        var refused = sequence.stream().filter(word -> isRefused(word, order)).toList();

        payments.findById(order)
                .filter(payment -> payment.status() != PaymentStatus.VOIDED)
                .ifPresent(payment -> assertThat(provider.state(order))
                        .as("%s at the provider", sequence)
                        .isEqualTo(payment.status()));
        if (sequence.contains(Word.VOID) && !refused.contains(Word.VOID)) {
            assertThat(provider.state(order)).as("%s blocks nothing", sequence).isIn(GIVEN_BACK);
        }
    }

    /** What no saga asks for, such as to void what was captured. It changes nothing. */
    private boolean isRefused(Word word, UUID order) {
        try {
            var prepared = desk.carryOut(word.request.apply(order));
            transaction.executeWithoutResult(_ -> prepared.complete());
            return false;
        } catch (IllegalPaymentTransition refused) {
            return true;
        }
    }
}

package dev.polystore.payment.payment;

import static dev.polystore.payment.payment.DeskSlice.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.messaging.Ids;
import dev.polystore.payment.ledger.Money;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@DeskSlice
class PaymentsTest {

    @Autowired
    private Payments payments;

    @Autowired
    private PaymentWriter writer;

    private final Money amount = new Money(21000, Currency.getInstance("EUR"));

    @Test
    void keepsAllThatIsKnown() {
        var payment = new Payment(Ids.next(), NOW.minusSeconds(1));
        payment.decline(amount, "INSUFFICIENT_FUNDS", NOW);
        writer.save(payment);
        assertThat(find(payment.orderId())).usingRecursiveComparison().isEqualTo(payment);
    }

    @Test
    void keepsADoubtWithoutAnAmount() {
        var payment = new Payment(Ids.next(), NOW);
        payment.leaveInDoubt(Operation.VOID, NOW);
        writer.save(payment);
        assertThat(find(payment.orderId())).usingRecursiveComparison().isEqualTo(payment);
        assertThat(payments.countInDoubt()).isPositive();
    }

    @Test
    void letsOneWinWhenTwoReplicasCommitAtOnce() {
        var payment = new Payment(Ids.next(), NOW);
        payment.authorize(amount, NOW);
        writer.save(payment);
        var mine = find(payment.orderId());
        var theirs = find(payment.orderId());
        mine.capture(NOW);
        theirs.capture(NOW);
        writer.save(mine);
        assertThatThrownBy(() -> writer.save(theirs)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void pagesFromTheNewestOrderOn() {
        var first = writer.save(new Payment(Ids.next(), NOW));
        var second = writer.save(new Payment(Ids.next(), NOW));
        assertThat(payments.page(null, 1)).extracting(Payment::orderId).containsExactly(second.orderId());
        assertThat(payments.page(second.orderId(), 1))
                .extracting(Payment::orderId)
                .containsExactly(first.orderId());
    }

    private Payment find(UUID order) {
        return payments.findById(order).orElseThrow();
    }
}

package dev.polystore.auditor.order;

import static dev.polystore.auditor.order.Sides.payment;
import static dev.polystore.auditor.order.Sides.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Charge;
import dev.polystore.auditor.statement.Money;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.Payment;
import dev.polystore.auditor.statement.Payment.Posting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What contradicts the rules about money, and that none of it is repaired by itself. */
class MoneyTest {

    static final Posting CAPTURE = posting("CAPTURE", "provider-clearing", 200, "revenue", -200);

    @Test
    void aConfirmedOrderIsPaidInFull() {
        assertThat(money(Sides.confirmed().with(payment("CAPTURED")))).hasSize(1);
        assertThat(money(Sides.confirmed().with((Payment) null))).hasSize(1);
        assertThat(money(Sides.confirmed()
                        .with(payment("CAPTURED", posting("CAPTURE", "provider-clearing", 100, "revenue", -100)))))
                .hasSize(1);
    }

    @Test
    void nobodyElsePays() {
        assertThat(money(Sides.rejected().with(payment("CAPTURED", CAPTURE)))).hasSize(1);
        assertThat(money(Sides.cancelled().with(payment("REFUNDED", CAPTURE)))).hasSize(1);
        assertThat(money(Sides.confirmed().with((Order) null))).hasSize(1);
    }

    @Test
    void thePaymentsRowSaysWhatTheLedgerSays() {
        assertThat(money(Sides.confirmed().with(payment("VOIDED", CAPTURE)))).hasSize(1);
        var other = new Payment(Sides.ID, "CAPTURED", new Money(1, "EUR"), Sides.NOON, List.of(CAPTURE));
        assertThat(money(Sides.confirmed().with(other))).hasSize(1);
        assertThat(money(Sides.rejected().with(payment("CAPTURED")))).hasSize(1);
    }

    @Test
    void aPostingSumsToZero() {
        var lost = posting("CAPTURE", "provider-clearing", 199, "revenue", -200);
        assertThat(new PostingsBalance()
                        .violations(Sides.confirmed()
                                .with(payment("CAPTURED", lost))
                                .seen()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rows())
                            .containsEntry("posting", lost.id().toString());
                    assertThat(violation.repairable()).isFalse();
                });
    }

    @Test
    void aPostingHasEntries() {
        var empty = new Posting(UUID.randomUUID(), "CAPTURE", Sides.NOON, List.of());

        assertThat(new PostingsBalance()
                        .violations(
                                Sides.rejected().with(payment("VOIDED", empty)).seen()))
                .hasSize(1);
    }

    @Test
    void theProviderHasChargedWhatTheLedgerSays() {
        assertThat(provider(Sides.confirmed().with((Charge) null))).hasSize(1);
        assertThat(provider(Sides.rejected().with(Sides.confirmed().charge()))).hasSize(1);
        assertThat(provider(Sides.cancelled().with(Sides.confirmed().charge()))).hasSize(1);
        assertThat(provider(
                        Sides.confirmed().with(new Charge(Sides.ID.toString(), new Money(1, "EUR"), Sides.NOON, null))))
                .hasSize(1);
    }

    private static List<Violation> money(Sides sides) {
        return unrepairable(new MoneyFollowsOrders().violations(sides.seen()).toList());
    }

    private static List<Violation> provider(Sides sides) {
        return unrepairable(new ProviderAgrees().violations(sides.seen()).toList());
    }

    private static List<Violation> unrepairable(List<Violation> violations) {
        assertThat(violations).noneMatch(Violation::repairable);
        return violations;
    }
}

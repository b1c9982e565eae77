package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.Invariant;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Charge;
import dev.polystore.auditor.statement.Payment;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The provider has moved the money that the ledger says it has. */
final class ProviderAgrees implements OrderRule {

    @Override
    public Stream<Violation> violations(OrderCase found) {
        return !found.isAtRest() || agree(found.payment(), found.charge())
                ? Stream.empty()
                : Stream.of(new Violation(
                        Invariant.PROVIDER_AGREES,
                        "The ledger says %s, the provider %s".formatted(said(found.payment()), said(found.charge())),
                        found.changedAt(),
                        found.rows(),
                        MoneyFollowsOrders.WAY_OUT));
    }

    private static boolean agree(@Nullable Payment payment, @Nullable Charge charge) {
        return said(payment).equals(said(charge));
    }

    private static String said(@Nullable Payment payment) {
        return payment == null ? said(0, 0) : said(payment.captured(), payment.refunded());
    }

    private static String said(@Nullable Charge charge) {
        if (charge == null) {
            return said(0, 0);
        }
        var amount = charge.amount().minorUnits();
        return said(amount, charge.refundedAt() == null ? 0 : amount);
    }

    private static String said(long charged, long refunded) {
        return "charged %d, refunded %d".formatted(charged, refunded);
    }
}

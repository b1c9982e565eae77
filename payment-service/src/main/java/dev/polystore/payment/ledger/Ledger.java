package dev.polystore.payment.ledger;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the books. The database refuses a posting that does not sum to zero, and any change of one. */
@Repository
public class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Books, in the transaction of the caller. */
    public void post(Posting posting) {
        jdbc.sql("""
                insert into ledger_posting (id, order_id, kind, occurred_at)
                values (:id, :orderId, :kind, :occurredAt)
                """)
                .param("id", posting.id())
                .param("orderId", posting.orderId())
                .param("kind", posting.kind().name())
                .param("occurredAt", posting.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
        // In one statement: the database checks the sum after each.
        jdbc.sql("insert into ledger_entry (posting_id, account, minor_units, currency) values :entries")
                .param("entries", rows(posting))
                .update();
    }

    private static List<Object[]> rows(Posting posting) {
        return posting.entries().stream()
                .map(entry -> new Object[] {
                    posting.id(),
                    entry.account().label(),
                    entry.amount().minorUnits(),
                    entry.amount().currency().getCurrencyCode()
                })
                .toList();
    }
}

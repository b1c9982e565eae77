package dev.polystore.payment.ledger;

import dev.polystore.messaging.bulk.Columns;
import dev.polystore.messaging.bulk.WriteBehind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the books. The database refuses a posting that does not sum to zero, and any change of one. */
@Repository
public class Ledger {

    private final JdbcClient jdbc;
    private final WriteBehind<Posting> postings = new WriteBehind<>(this::insert);

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Books, with the commit of the caller's transaction. */
    public void post(Posting posting) {
        postings.add(posting);
    }

    private void insert(List<Posting> postings) {
        jdbc.sql("""
                insert into ledger_posting (id, order_id, kind, occurred_at)
                select * from unnest(:ids::uuid[], :orders::uuid[], :kinds::text[], :occurredAt::timestamptz[])
                """)
                .param("ids", Columns.of(postings, Posting::id))
                .param("orders", Columns.of(postings, Posting::orderId))
                .param("kinds", Columns.of(postings, Posting::kind))
                .param("occurredAt", Columns.of(postings, Posting::occurredAt))
                .update();
        insertEntries(postings.stream().flatMap(Line::of).toList());
    }

    private record Line(UUID posting, Posting.Entry entry) {

        static Stream<Line> of(Posting posting) {
            return posting.entries().stream().map(entry -> new Line(posting.id(), entry));
        }
    }

    /** In one statement: the database checks the sums after each. */
    private void insertEntries(List<Line> lines) {
        jdbc.sql("""
                insert into ledger_entry (posting_id, account, minor_units, currency)
                select * from unnest(:postings::uuid[], :accounts::text[], :minorUnits::bigint[], :currencies::text[])
                """)
                .param("postings", Columns.of(lines, Line::posting))
                .param(
                        "accounts",
                        Columns.of(lines, line -> line.entry().account().label()))
                .param(
                        "minorUnits",
                        Columns.of(lines, line -> line.entry().amount().minorUnits()))
                .param(
                        "currencies",
                        Columns.of(lines, line -> line.entry().amount().currency()))
                .update();
    }
}

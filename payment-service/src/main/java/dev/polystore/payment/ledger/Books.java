package dev.polystore.payment.ledger;

import dev.polystore.payment.ledger.Posting.Entry;
import dev.polystore.payment.ledger.Posting.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The books, opened for reading. */
@Repository
public class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much stands on an account in one currency, and how often it was booked on. */
    public record Balance(Account account, Money amount, long entries) {}

    /** Postings, the newest first; entries with the debits first. */
    public List<Posting> postings(@Nullable UUID orderId, @Nullable UUID before, int size) {
        var postings = new LinkedHashMap<UUID, Posting>();
        jdbc.sql("""
                select id, order_id, kind, occurred_at, account, minor_units, currency
                from (select * from ledger_posting
                      where (:orderId::uuid is null or order_id = :orderId)
                        and (:before::uuid is null or id < :before)
                      order by id desc limit :size) posting
                join ledger_entry entry on entry.posting_id = posting.id
                order by id desc, minor_units desc
                """)
                .param("orderId", orderId)
                .param("before", before)
                .param("size", size)
                .query((row, _) -> posting(row))
                .list()
                .forEach(line -> postings.merge(line.id(), line, Posting::and));
        return List.copyOf(postings.values());
    }

    public List<Balance> balances() {
        return jdbc.sql("""
                select account, currency, sum(minor_units)::bigint as minor_units, count(*) as entries
                from ledger_entry group by account, currency order by currency, account
                """)
                .query((row, _) -> new Balance(account(row), money(row), row.getLong("entries")))
                .list();
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                List.of(new Entry(account(row), money(row))));
    }

    private static Account account(ResultSet row) throws SQLException {
        return Account.labelled(row.getString("account"));
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("minor_units"), Currency.getInstance(row.getString("currency")));
    }
}

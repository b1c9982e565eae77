package dev.polystore.payment.statement;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.Operation;
import dev.polystore.payment.payment.PaymentStatus;
import dev.polystore.payment.statement.PaymentStatement.PostingInBooks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads payments with their postings, the newest orders' first; each as it was at one moment. */
@Component
public class PaymentStatements {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaymentStatements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param before not part of it */
    public List<PaymentStatement> list(UUID from, UUID before, int atMost) {
        return jdbc.sql("""
                select order_id, status, minor_units, currency, in_doubt, changed_at,
                       (select coalesce(jsonb_agg(jsonb_build_object(
                                   'id', posting.id, 'kind', posting.kind, 'occurredAt', posting.occurred_at,
                                   'entries', entry.list) order by posting.id), '[]')
                          from ledger_posting posting
                         cross join lateral (
                               select coalesce(jsonb_agg(jsonb_build_object(
                                          'account', account,
                                          'amount', jsonb_build_object(
                                              'minorUnits', minor_units, 'currency', currency))), '[]') as list
                                 from ledger_entry where posting_id = posting.id) entry
                         where posting.order_id = payment.order_id) as postings
                from payment
                where order_id >= :from and order_id < :before
                order by order_id desc
                limit :atMost
                """)
                .param("from", from)
                .param("before", before)
                .param("atMost", atMost)
                .query((row, _) -> statement(row))
                .list();
    }

    private PaymentStatement statement(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var inDoubt = row.getString("in_doubt");
        return new PaymentStatement(
                row.getObject("order_id", UUID.class),
                PaymentStatus.valueOf(row.getString("status")),
                currency == null ? null : new Money(row.getLong("minor_units"), Currency.getInstance(currency)),
                inDoubt == null ? null : Operation.valueOf(inDoubt),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("postings"), new TypeReference<List<PostingInBooks>>() {}));
    }
}

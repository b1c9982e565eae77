package dev.polystore.payment.payment;

import dev.polystore.messaging.bulk.Columns;
import dev.polystore.messaging.bulk.WriteBehind;
import dev.polystore.payment.ledger.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the payments that a transaction has changed: all in one statement, just before it commits. */
@Component
@Transactional
class PaymentWriter {

    private final JdbcClient jdbc;
    private final WriteBehind<Payment> fresh = new WriteBehind<>(this::insert);
    private final WriteBehind<Payment> changed = new WriteBehind<>(this::update);

    PaymentWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Has a payment written with the commit of the transaction, which fails with an
     * {@link OptimisticLockingFailureException} if somebody else has changed it since it was read.
     */
    Payment save(Payment payment) {
        (payment.version() == 0 ? fresh : changed).add(payment);
        return payment;
    }

    private void insert(List<Payment> payments) {
        jdbc.sql("""
                insert into payment (order_id, status, reason, in_doubt, minor_units, currency, created_at, changed_at, version)
                select order_id, status, reason, in_doubt, minor_units, currency, created_at, changed_at, 1
                  from unnest(:orders::uuid[], :statuses::text[], :reasons::text[], :inDoubt::text[],
                              :minorUnits::bigint[], :currencies::text[], :changedAt::timestamptz[],
                              :createdAt::timestamptz[])
                       as fresh (order_id, status, reason, in_doubt, minor_units, currency, changed_at, created_at)
                """)
                .params(columns(payments))
                .param("createdAt", Columns.of(payments, Payment::createdAt))
                .update();
        payments.forEach(Payment::stored);
    }

    private void update(List<Payment> payments) {
        var updated = jdbc.sql("""
                update payment
                   set status = changed.status, reason = changed.reason, in_doubt = changed.in_doubt,
                       minor_units = changed.minor_units, currency = changed.currency, changed_at = changed.changed_at,
                       version = payment.version + 1
                  from unnest(:orders::uuid[], :statuses::text[], :reasons::text[], :inDoubt::text[],
                              :minorUnits::bigint[], :currencies::text[], :changedAt::timestamptz[], :versions::integer[])
                       as changed (order_id, status, reason, in_doubt, minor_units, currency, changed_at, version)
                 where payment.order_id = changed.order_id and payment.version = changed.version
                """)
                .params(columns(payments))
                .param("versions", Columns.of(payments, Payment::version))
                .update();
        if (updated < payments.size()) {
            throw new OptimisticLockingFailureException("A payment was changed by another transaction meanwhile");
        }
        payments.forEach(Payment::stored);
    }

    private static Map<String, Object> columns(List<Payment> payments) {
        var columns = new HashMap<String, Object>();
        columns.put("orders", Columns.of(payments, Payment::orderId));
        columns.put("statuses", Columns.of(payments, Payment::status));
        columns.put("reasons", Columns.of(payments, payment -> payment.reason().orElse(null)));
        columns.put("inDoubt", Columns.of(payments, payment -> payment.inDoubt().orElse(null)));
        columns.put("minorUnits", amounts(payments, Money::minorUnits));
        columns.put("currencies", amounts(payments, Money::currency));
        columns.put("changedAt", Columns.of(payments, Payment::changedAt));
        return columns;
    }

    private static @Nullable String[] amounts(List<Payment> payments, Function<Money, Object> part) {
        return Columns.of(payments, payment -> payment.amount().map(part).orElse(null));
    }
}

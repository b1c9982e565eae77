package dev.polystore.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was captured, numbered from 1 in this order. */
@Repository
class Charges {

    private final JdbcClient jdbc;

    Charges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was charged in one currency, and how much of that was given back. */
    record Sum(Currency currency, int charges, long charged, int refunds, long refunded) {}

    void capture(Authorization authorization, Instant at) {
        jdbc.sql("insert into charge (reference, minor_units, currency, captured_at) values (?, ?, ?, ?)")
                .params(
                        authorization.reference(),
                        authorization.amount().minorUnits(),
                        authorization.amount().currency().getCurrencyCode(),
                        at.toString())
                .update();
    }

    void refund(String reference, Instant at) {
        jdbc.sql("update charge set refunded_at = ? where reference = ?")
                .params(at.toString(), reference)
                .update();
    }

    int count() {
        return jdbc.sql("select coalesce(max(number), 0) from charge")
                .query(Integer.class)
                .single();
    }

    /** The oldest first, without as many as are skipped. */
    List<Charge> all(long skipped, int atMost) {
        return jdbc.sql("select * from charge where number > ? order by number limit ?")
                .params(skipped, atMost)
                .query(Charges::charge)
                .list();
    }

    /** Those for references from one up to another, which is not included, the last first. */
    List<Charge> between(String from, String before, int atMost) {
        return jdbc.sql("select * from charge where reference >= ? and reference < ? order by reference desc limit ?")
                .params(from, before, atMost)
                .query(Charges::charge)
                .list();
    }

    List<Sum> sums() {
        return jdbc.sql("""
                select currency,
                       count(*) as charges, sum(minor_units) as charged, count(refunded_at) as refunds,
                       coalesce(sum(minor_units) filter (where refunded_at is not null), 0) as refunded
                  from charge
                 group by currency
                 order by currency
                """).query(Charges::sum).list();
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        return new Sum(
                Currency.getInstance(row.getString("currency")),
                row.getInt("charges"),
                row.getLong("charged"),
                row.getInt("refunds"),
                row.getLong("refunded"));
    }

    private static Charge charge(ResultSet row, int number) throws SQLException {
        return new Charge(
                row.getString("reference"),
                Money.in(row),
                Instant.parse(row.getString("captured_at")),
                Optional.ofNullable(row.getString("refunded_at"))
                        .map(Instant::parse)
                        .orElse(null));
    }
}

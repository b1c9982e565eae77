package dev.polystore.analytics.conversion;

import dev.polystore.analytics.question.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows carts to the orders that they became. */
@Component
public class ConversionReport {

    private final JdbcClient jdbc;

    ConversionReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order is placed after its cart was started; the day before is for clocks that do not agree. */
    public Conversion over(Period period) {
        return jdbc.sql("""
                        select
                            count() as carts,
                            countIf(checked_out_at > 0) as checked_out,
                            countIf(status = 'CONFIRMED') as confirmed,
                            countIf(status = 'REJECTED') as rejected,
                            countIf(status = 'CANCELLED') as cancelled
                        from (
                            select order_id, checked_out_at
                            from cart final
                            where started_at >= fromUnixTimestamp64Milli(:from, 'UTC')
                                and started_at < fromUnixTimestamp64Milli(:to, 'UTC')
                        ) as cart
                        left join (
                            select order_id, status
                            from order_view final
                            where placed_at >= fromUnixTimestamp64Milli(:from, 'UTC') - interval 1 day
                        ) as placed using order_id
                        """)
                .param("from", period.from().toEpochMilli())
                .param("to", period.to().toEpochMilli())
                .query((row, _) -> conversion(period, row))
                .single();
    }

    private static Conversion conversion(Period period, ResultSet row) throws SQLException {
        var carts = row.getLong("carts");
        var checkedOut = row.getLong("checked_out");
        var confirmed = row.getLong("confirmed");
        return new Conversion(
                period.from(),
                period.to(),
                carts,
                checkedOut,
                confirmed,
                row.getLong("rejected"),
                row.getLong("cancelled"),
                rate(checkedOut, carts),
                rate(confirmed, carts));
    }

    private static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}

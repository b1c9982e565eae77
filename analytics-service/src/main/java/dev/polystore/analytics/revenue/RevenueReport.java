package dev.polystore.analytics.revenue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.polystore.analytics.Money;
import dev.polystore.analytics.question.Period;
import dev.polystore.analytics.revenue.Revenue.Bucket;
import dev.polystore.analytics.revenue.Revenue.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up money by the moment at which it moved, so a refund lowers the interval that it falls into. */
@Component
public class RevenueReport {

    private final JdbcClient jdbc;

    RevenueReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Revenue over(Period asked, Interval interval) {
        var period = interval.align(asked);
        var byCurrency =
                buckets(period, interval).stream().collect(groupingBy(RevenueReport::currency, TreeMap::new, toList()));
        var series = byCurrency.entrySet().stream()
                .map(entry -> Series.of(Currency.getInstance(entry.getKey()), entry.getValue()))
                .toList();
        return new Revenue(period.from(), period.to(), interval, series);
    }

    private static String currency(Bucket bucket) {
        return bucket.net().currency().getCurrencyCode();
    }

    /** Where there is no money at all, the intervals are filled in for no currency. */
    private List<Bucket> buckets(Period period, Interval interval) {
        return jdbc.sql("""
                        select * from (
                            select
                                toStartOfInterval(occurred_at, interval 1 %1$s) as start,
                                currency,
                                countIf(kind = 'CAPTURED') as payments,
                                sumIf(minor_units, kind = 'CAPTURED') as captured,
                                sumIf(minor_units, kind = 'REFUNDED') as refunded
                            from money_movement final
                            where occurred_at >= toDateTime(:from, 'UTC') and occurred_at < toDateTime(:to, 'UTC')
                            group by currency, start
                            order by currency, start
                                with fill from toDateTime(:from, 'UTC') to toDateTime(:to, 'UTC') step interval 1 %1$s
                        )
                        where currency != ''
                        order by currency, start
                        """.formatted(interval))
                .param("from", period.from().getEpochSecond())
                .param("to", period.to().getEpochSecond())
                .query(RevenueReport::bucket)
                .list();
    }

    private static Bucket bucket(ResultSet row, int number) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var captured = new Money(row.getLong("captured"), currency);
        var refunded = new Money(row.getLong("refunded"), currency);
        return new Bucket(
                row.getObject("start", Instant.class),
                row.getLong("payments"),
                captured,
                refunded,
                captured.minus(refunded));
    }
}

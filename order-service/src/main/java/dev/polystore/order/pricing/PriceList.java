package dev.polystore.order.pricing;

import static dev.polystore.order.pricing.QuotedLine.Answer.UNKNOWN_PRODUCT;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The price list of the shop with its history, as far as the catalog's events have been heard. */
@Component
public class PriceList {

    private final JdbcClient jdbc;
    private final PriceListSettings settings;

    PriceList(JdbcClient jdbc, PriceListSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * Judges the prices that a customer has seen.
     *
     * @param seen the price of one piece by SKU
     * @param at when the customer decided
     */
    public Quote quote(Map<String, Money> seen, Instant at) {
        var products = products(seen.keySet());
        return new Quote(seen.entrySet().stream()
                .map(line -> quote(line.getKey(), products.get(line.getKey()), line.getValue(), at))
                .toList());
    }

    private QuotedLine quote(String sku, @Nullable List<Row> rows, Money seen, Instant at) {
        return rows == null
                ? new QuotedLine(sku, sku, UNKNOWN_PRODUCT, false)
                : product(rows).quote(seen, at, settings.grace());
    }

    private Map<String, List<Row>> products(Set<String> skus) {
        return jdbc.sql("""
                     select sku, name, retired_at, minor_units, currency, valid_from,
                            lead(valid_from) over (partition by sku order by price.version) as valid_until
                       from product left join price using (sku)
                      where sku = any (:skus)
                     """).param("skus", skus.toArray(String[]::new)).query((row, _) -> Row.of(row)).stream()
                .collect(groupingBy(Row::sku));
    }

    private static Product product(List<Row> rows) {
        var prices = rows.stream().map(Row::price).filter(Objects::nonNull).toList();
        var first = rows.getFirst();
        return new Product(first.sku(), first.name(), first.retiredAt(), prices);
    }

    private record Row(
            String sku,
            String name,
            @Nullable Instant retiredAt,
            @Nullable Price price) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString("sku"), row.getString("name"), instant(row, "retired_at"), price(row));
        }

        private static @Nullable Price price(ResultSet row) throws SQLException {
            var from = instant(row, "valid_from");
            if (from == null) {
                return null;
            }
            var amount = new Money(row.getLong("minor_units"), Currency.getInstance(row.getString("currency")));
            return new Price(amount, from, instant(row, "valid_until"));
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }
}

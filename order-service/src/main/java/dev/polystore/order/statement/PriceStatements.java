package dev.polystore.order.statement;

import dev.polystore.order.pricing.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the price list as it is now, by SKU from the last to the first. */
@Component
public class PriceStatements {

    private final JdbcClient jdbc;

    PriceStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PriceStatement> list(String from, String before, int atMost) {
        return jdbc.sql("""
                select sku, name, retired_at is not null as retired, minor_units, currency
                  from product
                  left join lateral (
                       select minor_units, currency from price
                        where price.sku = product.sku order by version desc limit 1) as newest on true
                 where sku collate "C" >= :from and sku collate "C" < :before
                 order by sku collate "C" desc
                 limit :atMost
                """)
                .param("from", from)
                .param("before", before)
                .param("atMost", atMost)
                .query((row, _) -> statement(row))
                .list();
    }

    private static PriceStatement statement(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var price = currency == null ? null : new Money(row.getLong("minor_units"), Currency.getInstance(currency));
        return new PriceStatement(row.getString("sku"), row.getString("name"), price, row.getBoolean("retired"));
    }
}

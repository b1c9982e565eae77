package dev.polystore.analytics.product;

import dev.polystore.analytics.Money;
import dev.polystore.analytics.product.TopProducts.Seller;
import dev.polystore.analytics.question.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Counts what was sold by the lines of orders, under the names that products have now. */
@Component
public class TopProductsReport {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TopProductsReport(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Left out is what is not confirmed, which is the smaller part; currencies are summed first, as a map is slow. */
    public TopProducts over(Period period, int limit) {
        var sellers = jdbc.sql("""
                        with sold_for as (
                            select
                                sku, currency,
                                argMax(name, placed_at) as name,
                                max(placed_at) as latest,
                                sum(quantity) as pieces,
                                count() as orders,
                                sum(quantity * minor_units) as revenue
                            from order_line final
                            where placed_at >= fromUnixTimestamp64Milli(:from, 'UTC')
                                and placed_at < fromUnixTimestamp64Milli(:to, 'UTC')
                                and order_id not in (
                                    select order_id
                                    from order_view final
                                    where status != 'CONFIRMED'
                                        and placed_at >= fromUnixTimestamp64Milli(:from, 'UTC')
                                        and placed_at < fromUnixTimestamp64Milli(:to, 'UTC'))
                            group by sku, currency
                        ), sold as (
                            select
                                sku,
                                argMax(sold_for.name, latest) as ordered_name,
                                sum(sold_for.pieces) as pieces,
                                sum(sold_for.orders) as orders,
                                sumMap(map(currency, sold_for.revenue)) as revenue
                            from sold_for
                            group by sku
                            order by pieces desc, sku
                            limit :limit
                        )
                        select
                            sold.sku as sku, pieces, orders, toJSONString(revenue) as revenue,
                            if(product.version > 0, product.name, ordered_name) as name,
                            product.category as category,
                            if(stock_level.version > 0, on_hand - reserved, null) as available
                        from sold
                        left join (select * from product final) as product on product.sku = sold.sku
                        left join (select * from stock_level final) as stock_level on stock_level.sku = sold.sku
                        order by pieces desc, sku
                        """)
                .param("from", period.from().toEpochMilli())
                .param("to", period.to().toEpochMilli())
                .param("limit", limit)
                .query(this::seller)
                .list();
        return new TopProducts(period.from(), period.to(), sellers);
    }

    private Seller seller(ResultSet row, int number) throws SQLException {
        var category = row.getString("category");
        return new Seller(
                row.getString("sku"),
                row.getString("name"),
                category.isEmpty() ? null : category,
                row.getLong("pieces"),
                row.getLong("orders"),
                amounts(row.getString("revenue")),
                row.getObject("available", Long.class));
    }

    private List<Money> amounts(String byCurrency) {
        var amounts = json.readValue(byCurrency, new TypeReference<TreeMap<String, Long>>() {});
        return amounts.entrySet().stream().map(TopProductsReport::money).toList();
    }

    private static Money money(Map.Entry<String, Long> amount) {
        return new Money(amount.getValue(), Currency.getInstance(amount.getKey()));
    }
}

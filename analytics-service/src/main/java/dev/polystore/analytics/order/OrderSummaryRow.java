package dev.polystore.analytics.order;

import dev.polystore.analytics.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

class OrderSummaryRow implements RowMapper<OrderSummary> {

    @Override
    public OrderSummary mapRow(ResultSet row, int number) throws SQLException {
        return new OrderSummary(
                row.getObject("order_id", UUID.class),
                OrderStatus.valueOf(row.getString("status")),
                row.getObject("customer_id", UUID.class),
                row.getObject("placed_at", Instant.class),
                new Money(row.getLong("total_minor_units"), Currency.getInstance(row.getString("total_currency"))),
                row.getInt("pieces"));
    }
}

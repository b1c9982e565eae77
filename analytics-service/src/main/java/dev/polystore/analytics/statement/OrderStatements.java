package dev.polystore.analytics.statement;

import dev.polystore.analytics.Money;
import dev.polystore.analytics.order.OrderStatus;
import dev.polystore.analytics.order.OrderView.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders, the youngest first. */
@Component
public class OrderStatements {

    private static final UUID UNKNOWN = new UUID(0, 0);

    /** As far as ClickHouse can tell a time. */
    private static final long LAST_MILLISECOND = 9_000_000_000_000L;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderStatements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Ids are compared as text, since a UUID sorts by its second half here; the time within them finds the granules.
     *
     * @param before not part of it
     */
    public List<OrderStatement> list(UUID from, UUID before, int atMost) {
        return jdbc.sql("""
                        select
                            order_id, status, customer_id, cart_id, total_minor_units, total_currency, lines,
                            payment_status, shipment_status
                        from order_view final
                        where placed_at > 0
                            and UUIDv7ToDateTime(order_id, 'UTC') >= fromUnixTimestamp64Milli(:fromTime, 'UTC')
                            and UUIDv7ToDateTime(order_id, 'UTC') <= fromUnixTimestamp64Milli(:beforeTime, 'UTC')
                            and toString(order_id) >= :from
                            and toString(order_id) < :before
                        order by toString(order_id) desc
                        limit :atMost
                        """)
                .param("from", from.toString())
                .param("before", before.toString())
                .param("fromTime", milliseconds(from))
                .param("beforeTime", milliseconds(before))
                .param("atMost", atMost)
                .query((row, _) -> statement(row))
                .list();
    }

    private static long milliseconds(UUID id) {
        return Math.min(id.getMostSignificantBits() >>> 16, LAST_MILLISECOND);
    }

    private OrderStatement statement(ResultSet row) throws SQLException {
        var cartId = row.getObject("cart_id", UUID.class);
        return new OrderStatement(
                row.getObject("order_id", UUID.class),
                OrderStatus.valueOf(row.getString("status")),
                row.getObject("customer_id", UUID.class),
                cartId.equals(UNKNOWN) ? null : cartId,
                new Money(row.getLong("total_minor_units"), Currency.getInstance(row.getString("total_currency"))),
                json.readValue(row.getString("lines"), new TypeReference<List<Line>>() {}),
                row.getString("payment_status"),
                row.getString("shipment_status"));
    }
}

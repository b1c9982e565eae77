package dev.polystore.order.statement;

import dev.polystore.order.order.OrderHistory;
import dev.polystore.order.order.OrderLines;
import dev.polystore.order.order.OrderStatus;
import dev.polystore.order.pricing.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders with their sagas, the youngest first; each order as it was at one moment. */
@Component
public class OrderStatements {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderStatements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<OrderStatement> list(OrderRange range, int atMost) {
        var since = range.changedSince();
        return jdbc.sql("""
                select id, customer_id, cart_id, status, lines, history, shipment_id,
                       (select coalesce(jsonb_agg(jsonb_build_object('id', saga.id, 'name', saga.name,
                                   'status', saga.status, 'changedAt', saga.changed_at) order by saga.id), '[]')
                          from saga where saga.subject = orders.id::text) as sagas
                  from orders
                 where %s
                 order by id desc
                 limit :atMost
                """.formatted(range.condition()))
                .param("from", range.from())
                .param("before", range.before())
                // To the second, as a fraction sorts before the Z that stands where none is.
                .param(
                        "changedSince",
                        since == null
                                ? ""
                                : since.truncatedTo(ChronoUnit.SECONDS).toString())
                .param("atMost", atMost)
                .query((row, _) -> statement(row))
                .list();
    }

    private OrderStatement statement(ResultSet row) throws SQLException {
        var lines = json.readValue(row.getString("lines"), OrderLines.class);
        var changes =
                json.readValue(row.getString("history"), OrderHistory.class).changes();
        return new OrderStatement(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("cart_id", UUID.class),
                OrderStatus.valueOf(row.getString("status")),
                total(lines),
                lines,
                row.getObject("shipment_id", UUID.class),
                changes.getFirst().at(),
                changes.getLast().at(),
                json.readValue(row.getString("sagas"), new TypeReference<List<OrderStatement.SagaInShort>>() {}));
    }

    private static Money total(OrderLines lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.unitPrice().times(line.quantity()))
                .reduce(Money::plus)
                .orElseThrow();
    }
}

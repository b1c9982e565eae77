package dev.polystore.analytics.order;

import dev.polystore.analytics.question.Page;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the order view. */
@Component
public class OrderHistory {

    private final JdbcClient jdbc;
    private final OrderViewRow viewRow;

    OrderHistory(JdbcClient jdbc, OrderViewRow viewRow) {
        this.jdbc = jdbc;
        this.viewRow = viewRow;
    }

    /** An order, found by the time within its id, which the table is sorted by. */
    public Optional<OrderView> find(UUID orderId) {
        return jdbc.sql("""
                        select
                            order_id, placed_at, customer_id, cart_id, total_minor_units, total_currency, lines,
                            status, rejection_reason, rejection_detail,
                            payment_status, payment_at, payment_reason, paid_minor_units, paid_currency,
                            shipment_status, shipment_at, shipment_id, tracking_number,
                            toJSONString(arraySort(timeline)) as timeline
                        from order_view final
                        where order_id = :id
                            and UUIDv7ToDateTime(order_id, 'UTC') = UUIDv7ToDateTime(toUUID(:id), 'UTC')
                            and placed_at > 0
                        settings date_time_output_format = 'iso'
                        """).param("id", orderId).query(viewRow).optional();
    }

    /** Of all the orders that match only the keys are read, and the rest of those on the page. */
    public OrderPage list(OrderFilter filter, Page page) {
        var orders = jdbc.sql("""
                        select
                            order_id, status, customer_id, placed_at, total_minor_units, total_currency, pieces
                        from order_view final
                        where (UUIDv7ToDateTime(order_id, 'UTC'), order_id) in (
                            select UUIDv7ToDateTime(order_id, 'UTC'), order_id
                            from order_view final
                            where %s
                            order by placed_at desc, order_id desc
                            limit :size offset :offset)
                        order by placed_at desc, order_id desc
                        """.formatted(filter.condition()))
                .params(filter.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(new OrderSummaryRow())
                .list();
        return new OrderPage(orders, page.number(), page.size(), count(filter));
    }

    private long count(OrderFilter filter) {
        return jdbc.sql("select count() from order_view final where %s".formatted(filter.condition()))
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }
}

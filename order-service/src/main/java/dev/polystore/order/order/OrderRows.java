package dev.polystore.order.order;

import dev.polystore.messaging.bulk.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code orders}, many rows at a time. */
@Component
class OrderRows {

    private final JdbcAggregateOperations aggregates;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderRows(JdbcAggregateOperations aggregates, JdbcClient jdbc, JsonMapper json) {
        this.aggregates = aggregates;
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Order> read(Collection<UUID> ids) {
        return aggregates.findAllById(ids, Order.class);
    }

    boolean exist(UUID id) {
        return aggregates.existsById(id, Order.class);
    }

    void lock(UUID id) {
        jdbc.sql("select from orders where id = :id for update")
                .param("id", id)
                .query((_, _) -> id)
                .optional();
    }

    void insert(List<Order> orders) {
        jdbc.sql("""
                insert into orders (id, customer_id, cart_id, lines, shipping_address, status, rejection_reason,
                                    rejection_detail, cancellation_requested, shipment_id, tracking_number, history, version)
                select id, customer_id, cart_id, lines, shipping_address, status, rejection_reason,
                       rejection_detail, cancellation_requested, shipment_id, tracking_number, history, version
                  from unnest(:ids::uuid[], :customers::uuid[], :carts::uuid[], :lines::jsonb[], :addresses::jsonb[],
                              :statuses::text[], :reasons::text[], :details::text[], :requested::boolean[],
                              :shipments::uuid[], :trackingNumbers::text[], :histories::jsonb[], :versions::bigint[])
                       as placed (id, customer_id, cart_id, lines, shipping_address, status, rejection_reason,
                                  rejection_detail, cancellation_requested, shipment_id, tracking_number, history, version)
                """)
                .params(changing(orders))
                .param("customers", column(orders, order -> order.purchase().customerId()))
                .param("carts", column(orders, order -> order.purchase().cartId()))
                .param("lines", column(orders, order -> json(order.purchase().lines())))
                .param(
                        "addresses",
                        column(orders, order -> json(order.purchase().shippingAddress())))
                .update();
        orders.forEach(Order::stored);
    }

    /** @throws OptimisticLockingFailureException if one has been changed since it was read */
    void update(List<Order> orders) {
        var updated = jdbc.sql("""
                update orders
                   set status = changed.status, rejection_reason = changed.rejection_reason,
                       rejection_detail = changed.rejection_detail,
                       cancellation_requested = changed.cancellation_requested, shipment_id = changed.shipment_id,
                       tracking_number = changed.tracking_number, history = changed.history, version = changed.version
                  from unnest(:ids::uuid[], :storedVersions::bigint[], :statuses::text[], :reasons::text[],
                              :details::text[], :requested::boolean[], :shipments::uuid[], :trackingNumbers::text[],
                              :histories::jsonb[], :versions::bigint[])
                       as changed (id, stored_version, status, rejection_reason, rejection_detail,
                                   cancellation_requested, shipment_id, tracking_number, history, version)
                 where orders.id = changed.id and orders.version = changed.stored_version
                """)
                .params(changing(orders))
                .param("storedVersions", column(orders, Order::storedVersion))
                .update();
        if (updated < orders.size()) {
            throw new OptimisticLockingFailureException("An order was changed by another transaction meanwhile");
        }
        orders.forEach(Order::stored);
    }

    private Map<String, Object> changing(List<Order> orders) {
        var columns = new HashMap<String, Object>();
        columns.put("ids", column(orders, Order::id));
        columns.put("statuses", column(orders, Order::status));
        columns.put("reasons", ofRejection(orders, Rejection::reason));
        columns.put("details", ofRejection(orders, Rejection::detail));
        columns.put("requested", column(orders, Order::isCancellationRequested));
        columns.put("shipments", ofShipment(orders, Shipment::shipmentId));
        columns.put("trackingNumbers", ofShipment(orders, Shipment::trackingNumber));
        columns.put("histories", column(orders, order -> json(order.history())));
        columns.put("versions", column(orders, Order::version));
        return columns;
    }

    private static @Nullable String[] column(List<Order> orders, Function<Order, @Nullable Object> value) {
        return Columns.of(orders, value);
    }

    private static @Nullable String[] ofRejection(List<Order> orders, Function<Rejection, @Nullable Object> value) {
        return column(orders, order -> order.rejection() == null ? null : value.apply(order.rejection()));
    }

    private static @Nullable String[] ofShipment(List<Order> orders, Function<Shipment, @Nullable Object> value) {
        return column(orders, order -> order.shipment() == null ? null : value.apply(order.shipment()));
    }

    private String json(Object value) {
        return json.writeValueAsString(value);
    }
}

package dev.polystore.inventory.shipment;

import dev.polystore.messaging.bulk.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All parcels; an order has at most one. */
@Repository
public class Shipments {

    private final JdbcClient jdbc;

    Shipments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Shipment> find(UUID id) {
        return jdbc.sql(ShipmentRow.SELECT + "where id = :id")
                .param("id", id)
                .query(new ShipmentRow())
                .optional();
    }

    public Optional<Shipment> ofOrder(UUID orderId) {
        return jdbc.sql(ShipmentRow.SELECT + "where order_id = :orderId")
                .param("orderId", orderId)
                .query(new ShipmentRow())
                .optional();
    }

    Optional<Shipment> lock(UUID id) {
        return jdbc.sql(ShipmentRow.SELECT + "where id = :id for update")
                .param("id", id)
                .query(new ShipmentRow())
                .optional();
    }

    /** Locks the parcels of some orders, in the order in which everyone does. */
    public List<Shipment> lockOfOrders(Collection<UUID> orderIds) {
        return jdbc.sql(ShipmentRow.SELECT + """
                        where order_id = any(:orderIds::uuid[])
                        order by order_id
                        for update
                        """)
                .param("orderIds", Columns.of(orderIds, id -> id))
                .query(new ShipmentRow())
                .list();
    }

    public void add(List<Shipment> shipments) {
        if (shipments.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into shipment (id, order_id, tracking_number, street, city, postal_code, country,
                                      arranged_at, cancelled_at)
                select id::uuid, order_id::uuid, tracking_number, street, city, postal_code, country,
                       arranged_at::timestamptz, cancelled_at::timestamptz
                from unnest(:ids, :orderIds, :trackingNumbers, :streets, :cities, :postalCodes, :countries,
                            :arrangedAt, :cancelledAt)
                    as added (id, order_id, tracking_number, street, city, postal_code, country,
                              arranged_at, cancelled_at)
                """)
                .param("ids", Columns.of(shipments, Shipment::id))
                .param("orderIds", Columns.of(shipments, Shipment::orderId))
                .param("trackingNumbers", Columns.of(shipments, Shipment::trackingNumber))
                .param(
                        "streets",
                        Columns.of(shipments, shipment -> shipment.address().street()))
                .param(
                        "cities",
                        Columns.of(shipments, shipment -> shipment.address().city()))
                .param(
                        "postalCodes",
                        Columns.of(shipments, shipment -> shipment.address().postalCode()))
                .param(
                        "countries",
                        Columns.of(shipments, shipment -> shipment.address().country()))
                .param(
                        "arrangedAt",
                        Columns.of(shipments, shipment -> shipment.milestones().arrangedAt()))
                .param(
                        "cancelledAt",
                        Columns.of(shipments, shipment -> shipment.milestones().cancelledAt()))
                .update();
    }

    public void update(List<Shipment> shipments) {
        if (shipments.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update shipment
                set dispatched_at = changed.dispatched_at, delivered_at = changed.delivered_at,
                    cancelled_at = changed.cancelled_at
                from unnest(:ids::uuid[], :dispatchedAt::timestamptz[], :deliveredAt::timestamptz[],
                            :cancelledAt::timestamptz[])
                    as changed (id, dispatched_at, delivered_at, cancelled_at)
                where shipment.id = changed.id
                """)
                .param("ids", Columns.of(shipments, Shipment::id))
                .param(
                        "dispatchedAt",
                        Columns.of(shipments, shipment -> shipment.milestones().dispatchedAt()))
                .param(
                        "deliveredAt",
                        Columns.of(shipments, shipment -> shipment.milestones().deliveredAt()))
                .param(
                        "cancelledAt",
                        Columns.of(shipments, shipment -> shipment.milestones().cancelledAt()))
                .update();
    }
}

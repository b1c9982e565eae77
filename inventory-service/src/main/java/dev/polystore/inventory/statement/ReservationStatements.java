package dev.polystore.inventory.statement;

import dev.polystore.inventory.reservation.Reservation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads reservations, the youngest orders' first; each as it was at one moment. */
@Component
public class ReservationStatements {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReservationStatements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param before not part of it */
    public List<ReservationStatement> list(UUID from, UUID before, int atMost) {
        return jdbc.sql("""
                select reservation.order_id, status, since, shipment.id as shipment_id,
                       shipment.cancelled_at is not null as shipment_cancelled,
                       (select coalesce(jsonb_object_agg(sku, quantity), '{}')
                        from reservation_line line where line.order_id = reservation.order_id) as pieces,
                       (select coalesce(jsonb_object_agg(sku, shipped), '{}')
                        from (select sku, -sum(quantity) as shipped
                              from stock_movement
                              where kind in ('SHIPPED', 'RETURNED') and reference = reservation.order_id::text
                              group by sku having sum(quantity) <> 0) movement) as shipped
                from reservation
                left join shipment on shipment.order_id = reservation.order_id
                where reservation.order_id >= :from and reservation.order_id < :before
                order by reservation.order_id desc
                limit :atMost
                """)
                .param("from", from)
                .param("before", before)
                .param("atMost", atMost)
                .query((row, _) -> statement(row))
                .list();
    }

    private ReservationStatement statement(ResultSet row) throws SQLException {
        return new ReservationStatement(
                row.getObject("order_id", UUID.class),
                Reservation.Status.valueOf(row.getString("status")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                quantities(row.getString("pieces")),
                quantities(row.getString("shipped")),
                row.getObject("shipment_id", UUID.class),
                row.getBoolean("shipment_cancelled"));
    }

    private Map<String, Long> quantities(String bySku) {
        return json.readValue(bySku, new TypeReference<Map<String, Long>>() {});
    }
}

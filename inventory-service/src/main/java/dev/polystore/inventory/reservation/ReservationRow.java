package dev.polystore.inventory.reservation;

import dev.polystore.inventory.stock.Goods;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads a reservation with its lines, which come as arrays. */
final class ReservationRow implements RowMapper<Reservation> {

    static final String SELECT = """
            select order_id, status, decided_at, since, expires_at, skus, quantities, missing
            from reservation
            cross join lateral (
                select coalesce(array_agg(sku order by sku), '{}') as skus,
                       coalesce(array_agg(quantity order by sku), '{}') as quantities,
                       coalesce(array_agg(sku) filter (where line.missing), '{}') as missing
                from reservation_line line
                where line.order_id = reservation.order_id) lines
            """;

    @Override
    public Reservation mapRow(ResultSet row, int number) throws SQLException {
        return new Reservation(
                row.getObject("order_id", UUID.class),
                goods(row),
                Set.of((String[]) row.getArray("missing").getArray()),
                Reservation.Status.valueOf(row.getString("status")),
                instant(row, "decided_at"),
                instant(row, "since"),
                instant(row, "expires_at"));
    }

    private static Goods goods(ResultSet row) throws SQLException {
        var skus = (String[]) row.getArray("skus").getArray();
        var quantities = (Integer[]) row.getArray("quantities").getArray();
        var pieces = new TreeMap<String, Integer>();
        for (int line = 0; line < skus.length; line++) {
            pieces.put(skus[line], quantities[line]);
        }
        return new Goods(pieces);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

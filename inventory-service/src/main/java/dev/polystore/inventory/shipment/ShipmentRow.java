package dev.polystore.inventory.shipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a shipment with its address and milestones. */
final class ShipmentRow implements RowMapper<Shipment> {

    static final String SELECT = """
            select id, order_id, tracking_number, street, city, postal_code, country,
                   arranged_at, dispatched_at, delivered_at, cancelled_at
            from shipment
            """;

    @Override
    public Shipment mapRow(ResultSet row, int number) throws SQLException {
        return new Shipment(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("tracking_number"),
                address(row),
                milestones(row));
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("street"), row.getString("city"), row.getString("postal_code"), row.getString("country"));
    }

    private static Milestones milestones(ResultSet row) throws SQLException {
        return new Milestones(
                Objects.requireNonNull(instant(row, "arranged_at")),
                instant(row, "dispatched_at"),
                instant(row, "delivered_at"),
                instant(row, "cancelled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

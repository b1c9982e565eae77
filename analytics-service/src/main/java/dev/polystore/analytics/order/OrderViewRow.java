package dev.polystore.analytics.order;

import dev.polystore.analytics.Money;
import dev.polystore.analytics.order.OrderView.Entry;
import dev.polystore.analytics.order.OrderView.Line;
import dev.polystore.analytics.order.OrderView.Payment;
import dev.polystore.analytics.order.OrderView.Rejection;
import dev.polystore.analytics.order.OrderView.Shipment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes an order of a row of the order view; ClickHouse has no null there, but a default for what is not known. */
@Component
class OrderViewRow implements RowMapper<OrderView> {

    private static final UUID UNKNOWN = new UUID(0, 0);

    private final JsonMapper json;

    OrderViewRow(JsonMapper json) {
        this.json = json;
    }

    @Override
    public OrderView mapRow(ResultSet row, int number) throws SQLException {
        return new OrderView(
                row.getObject("order_id", UUID.class),
                OrderStatus.valueOf(row.getString("status")),
                row.getObject("customer_id", UUID.class),
                unlessUnknown(row.getObject("cart_id", UUID.class)),
                row.getObject("placed_at", Instant.class),
                money(row.getLong("total_minor_units"), row.getString("total_currency")),
                json.readValue(row.getString("lines"), new TypeReference<List<Line>>() {}),
                rejection(row),
                payment(row),
                shipment(row),
                timeline(row));
    }

    private static @Nullable Rejection rejection(ResultSet row) throws SQLException {
        var reason = row.getString("rejection_reason");
        return reason.isEmpty() ? null : new Rejection(reason, row.getString("rejection_detail"));
    }

    private static @Nullable Payment payment(ResultSet row) throws SQLException {
        var status = row.getString("payment_status");
        if (status.equals("NONE")) {
            return null;
        }
        var currency = row.getString("paid_currency");
        return new Payment(
                status,
                currency.isEmpty() ? null : money(row.getLong("paid_minor_units"), currency),
                row.getObject("payment_at", Instant.class),
                unlessEmpty(row.getString("payment_reason")));
    }

    private static @Nullable Shipment shipment(ResultSet row) throws SQLException {
        var status = row.getString("shipment_status");
        if (status.equals("NONE")) {
            return null;
        }
        return new Shipment(
                status,
                unlessUnknown(row.getObject("shipment_id", UUID.class)),
                unlessEmpty(row.getString("tracking_number")),
                row.getObject("shipment_at", Instant.class));
    }

    private List<Entry> timeline(ResultSet row) throws SQLException {
        return json.readValue(row.getString("timeline"), new TypeReference<List<StoredEntry>>() {}).stream()
                .map(StoredEntry::told)
                .toList();
    }

    private static Money money(long minorUnits, String currency) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }

    private static @Nullable UUID unlessUnknown(UUID id) {
        return id.equals(UNKNOWN) ? null : id;
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private record StoredEntry(Instant at, String type, String detail) {

        Entry told() {
            var parts = type.split("\\.");
            return new Entry(at, parts[0], parts[1], unlessEmpty(detail));
        }
    }
}

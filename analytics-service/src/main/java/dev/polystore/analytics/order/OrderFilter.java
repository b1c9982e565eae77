package dev.polystore.analytics.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which orders to list: what is {@code null} does not matter. */
public record OrderFilter(
        @Nullable OrderStatus status,
        @Nullable UUID customerId,
        @Nullable Instant from,
        @Nullable Instant to) {

    String condition() {
        List<String> conditions = new ArrayList<>(List.of("placed_at > 0"));
        if (status != null) {
            conditions.add("status = :status");
        }
        if (customerId != null) {
            conditions.add("customer_id = :customer");
        }
        if (from != null) {
            conditions.add("placed_at >= fromUnixTimestamp64Milli(:from, 'UTC')");
        }
        if (to != null) {
            conditions.add("placed_at < fromUnixTimestamp64Milli(:to, 'UTC')");
        }
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (status != null) {
            parameters.put("status", status.name());
        }
        if (customerId != null) {
            parameters.put("customer", customerId);
        }
        if (from != null) {
            parameters.put("from", from.toEpochMilli());
        }
        if (to != null) {
            parameters.put("to", to.toEpochMilli());
        }
        return parameters;
    }
}

package dev.polystore.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an order's page says about how it gets on. */
record OrderNews(
        String orderId,
        String status,
        boolean cancellationRequested,
        @Nullable Rejection rejection,
        List<Change> history) {

    record Rejection(String reason) {}

    record Change(String kind, Instant at) {}

    static OrderNews of(JsonNode order) {
        return JsonMapper.shared().treeToValue(order, OrderNews.class);
    }

    /** Whether nothing more happens unless someone wishes it. */
    boolean atRest() {
        return switch (status) {
            case "PENDING", "CANCELLING" -> false;
            case "CONFIRMED" ->
                !cancellationRequested || when("CANCELLATION_REFUSED").isPresent();
            default -> true;
        };
    }

    Experience experience(Instant submitted) {
        var confirmedAfter = when("CONFIRMED").map(confirmed -> Duration.between(submitted, confirmed));
        return new Experience(orderId, ending(), confirmedAfter.orElse(null));
    }

    private String ending() {
        if (status.equals("CANCELLED")) {
            return Experience.CANCELLED_AND_REFUNDED;
        }
        if (rejection == null) {
            return atRest() ? Experience.CONFIRMED : "still " + status.toLowerCase(Locale.ROOT);
        }
        return switch (rejection.reason()) {
            case "PAYMENT_DECLINED" -> Experience.DECLINED;
            case "OUT_OF_STOCK" -> Experience.OUT_OF_STOCK;
            case "CANCELLED_BY_CUSTOMER" -> Experience.CANCELLED_IN_TIME;
            default ->
                "rejected: " + rejection.reason().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private Optional<Instant> when(String kind) {
        return history.stream()
                .filter(change -> change.kind().equals(kind))
                .map(Change::at)
                .findFirst();
    }
}

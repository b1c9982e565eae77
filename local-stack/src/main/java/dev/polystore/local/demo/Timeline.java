package dev.polystore.local.demo;

import dev.polystore.local.shop.Listing;
import dev.polystore.local.shop.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a saga did, step by step, as its service tells it. */
public record Timeline(Saga saga, List<Happening> past) {

    record Saga(
            String id,
            String name,
            String status,
            Instant startedAt,
            @Nullable String why) {}

    record Happening(
            Instant at,
            String what,
            @Nullable String step,
            @Nullable String type,
            @Nullable JsonNode detail) {

        /** The message's type, or who intervened and why. */
        String more() {
            if (detail != null && detail.has("actor")) {
                return "%s: %s"
                        .formatted(
                                detail.path("actor").asString(),
                                detail.path("reason").asString());
            }
            return type == null ? "" : type;
        }
    }

    /** Of each saga that the order went through, the oldest first. */
    public static List<Timeline> ofOrder(String orderId, Shop shop) {
        var path = "/v1/sagas?size=100&subject=" + orderId;
        var sagas = new Listing<>(shop.orders(), path, Saga.class).newestFirst("sagas", "next");
        return sagas.reversed().stream().map(saga -> of(saga.id(), shop)).toList();
    }

    private static Timeline of(String sagaId, Shop shop) {
        return of(shop.orders().get("/v1/sagas/" + sagaId).expect(200).body());
    }

    /** As order-service tells it. */
    public static Timeline of(JsonNode saga) {
        return JsonMapper.shared().treeToValue(saga, Timeline.class);
    }

    /** For humans: its text, and why it is where it is. */
    public String story() {
        return text() + (saga.why() == null ? "" : "  " + saga.why() + System.lineSeparator());
    }

    /** For humans: seconds since its start, what happened, in which step, with which message. */
    public String text() {
        var took = past.isEmpty() ? 0 : seconds(past.getLast().at());
        var lines = past.stream().map(this::line).collect(Collectors.joining());
        return "  saga %s, %s after %.3f s%n%s".formatted(saga.name(), words(saga.status()), took, lines);
    }

    private String line(Happening happening) {
        return "  %8.3f s  %-24s %-20s %s"
                        .formatted(
                                seconds(happening.at()),
                                words(happening.what()),
                                happening.step() == null ? "" : happening.step(),
                                happening.more())
                        .stripTrailing()
                + "\n";
    }

    private double seconds(Instant at) {
        return Duration.between(saga.startedAt(), at).toNanos() / 1e9;
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

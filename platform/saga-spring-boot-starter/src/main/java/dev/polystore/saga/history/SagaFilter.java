package dev.polystore.saga.history;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.polystore.saga.execution.SagaStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list; what is absent does not matter.
 *
 * @param status one of these
 * @param awaiting those that wait for this step, forward or back
 * @param before only runs that are older than this one
 */
public record SagaFilter(
        @Nullable Set<SagaStatus> status,
        @Nullable String name,
        @Nullable String subject,
        @Nullable String awaiting,
        @Nullable Instant startedAfter,
        @Nullable Instant startedBefore,
        @Nullable UUID before) {

    private static final Map<String, String> CONDITIONS = Map.of(
            "status", "status in (:status)",
            "name", "name = :name",
            "subject", "subject = :subject",
            "awaiting", "ended_at is null and steps -> :awaiting ->> 'command' is not null",
            "startedAfter", "started_at > :startedAfter",
            "startedBefore", "started_at < :startedBefore",
            "before", "id < :before");

    /** Says only what matters, so that the database can choose the index for it. */
    String condition() {
        var said = values().keySet().stream().map(CONDITIONS::get).collect(joining(" and "));
        return said.isEmpty() ? "true" : said;
    }

    Map<String, Object> values() {
        var values = new TreeMap<String, Object>();
        put(values, "status", status == null || status.isEmpty() ? null : names(status));
        put(values, "name", name);
        put(values, "subject", subject);
        put(values, "awaiting", awaiting);
        put(values, "startedAfter", utc(startedAfter));
        put(values, "startedBefore", utc(startedBefore));
        put(values, "before", before);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static Set<String> names(Set<SagaStatus> statuses) {
        return statuses.stream().map(SagaStatus::name).collect(toSet());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

package dev.polystore.saga.history;

import static java.util.stream.Collectors.joining;

import dev.polystore.saga.execution.SagaStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list; what is absent does not matter.
 *
 * @param before only runs that are older than this one
 */
public record SagaFilter(
        @Nullable SagaStatus status,
        @Nullable String name,
        @Nullable String subject,
        @Nullable UUID before) {

    private static final Map<String, String> CONDITIONS = Map.of(
            "status", "status = :status",
            "name", "name = :name",
            "subject", "subject = :subject",
            "before", "id < :before");

    /** Says only what matters, so that the database can choose the index for it. */
    String condition() {
        var said = values().keySet().stream().map(CONDITIONS::get).collect(joining(" and "));
        return said.isEmpty() ? "true" : said;
    }

    Map<String, Object> values() {
        var values = new TreeMap<String, Object>();
        if (status != null) {
            values.put("status", status.name());
        }
        if (name != null) {
            values.put("name", name);
        }
        if (subject != null) {
            values.put("subject", subject);
        }
        if (before != null) {
            values.put("before", before);
        }
        return values;
    }
}

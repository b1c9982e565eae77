package dev.polystore.saga.orchestration;

import dev.polystore.messaging.codec.MessageJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL's driver takes them. */
final class Columns {

    private Columns() {}

    /** One value of each row, for {@code unnest}. */
    static <T> @Nullable String[] column(List<? extends T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> value.apply(row))
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static String json(Object value) {
        return MessageJson.mapper().writeValueAsString(value);
    }
}

package dev.polystore.saga.orchestration;

import dev.polystore.messaging.codec.MessageJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL's driver takes them. */
final class Values {

    private Values() {}

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static String json(Object value) {
        return MessageJson.mapper().writeValueAsString(value);
    }
}

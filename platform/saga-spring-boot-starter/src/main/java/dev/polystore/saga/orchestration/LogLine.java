package dev.polystore.saga.orchestration;

import dev.polystore.saga.execution.Entry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the saga log.
 *
 * @param type of the message that was sent or came, as on the wire
 * @param detail more, as JSON, such as what a reply said
 */
record LogLine(
        UUID sagaId,
        Instant at,
        Entry entry,
        @Nullable String type,
        @Nullable String detail) {}

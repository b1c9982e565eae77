package dev.polystore.saga.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.saga.execution.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A run of a saga from its beginning to what is still to do.
 *
 * @param awaited the commands whose replies it waits for
 * @param remaining the steps still to do, or to undo on the way back
 */
public record SagaTimeline(SagaSummary saga, List<Happening> past, List<Awaited> awaited, List<String> remaining) {

    /**
     * A line of its log.
     *
     * @param type of the message that was sent or came, as on the wire
     * @param detail more of it, such as what a reply said
     */
    @JsonInclude(Include.NON_NULL)
    public record Happening(
            Instant at,
            Entry.Kind what,
            @Nullable String step,
            @Nullable String type,
            @Nullable UUID command,
            @Nullable JsonNode detail) {}

    /**
     * A command under way.
     *
     * @param until when time is up for it; absent once it is left to an operator
     */
    @JsonInclude(Include.NON_NULL)
    public record Awaited(
            String step,
            UUID command,
            int attempts,
            @Nullable Instant until) {}
}

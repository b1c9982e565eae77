package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.LoggedEvent;
import dev.polystore.messaging.ReceivedMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes rows of the event log: of a message always the same one. */
@Component
class LoggedEvents {

    private final JsonMapper json;

    LoggedEvents(JsonMapper json) {
        this.json = json;
    }

    LoggedEvent of(ReceivedMessage<?> message) {
        var occurrence = (Occurrence) message.body();
        return new LoggedEvent(
                message.id(),
                message.type(),
                occurrence.occurredAt(),
                message.time(),
                message.position().topic(),
                message.position().partition(),
                json.writeValueAsString(occurrence));
    }
}

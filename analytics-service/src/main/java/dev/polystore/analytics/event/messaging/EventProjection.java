package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.EventLog;
import dev.polystore.analytics.event.LoggedEvent;
import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.ReceivedMessage;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a poll brought into the event log, as one block. */
@Component
class EventProjection implements MessageBatchHandler {

    private final EventLog log;
    private final JsonMapper json;

    EventProjection(EventLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    @Override
    public Set<String> topics() {
        return EventLog.TOPICS;
    }

    @Override
    public Set<Class<?>> reads() {
        return Occurrence.ALL;
    }

    @Override
    public void handle(List<ReceivedMessage<?>> messages) {
        log.append(messages.stream().map(this::logged).toList());
    }

    private LoggedEvent logged(ReceivedMessage<?> message) {
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

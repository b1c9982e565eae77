package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.EventLog;
import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.ReceivedMessage;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes what a poll brought into the event log, as one block. */
@Component
class EventProjection implements MessageBatchHandler {

    private final EventLog log;
    private final LoggedEvents events;

    EventProjection(EventLog log, LoggedEvents events) {
        this.log = log;
        this.events = events;
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
        log.append(messages.stream().map(events::of).toList());
    }
}

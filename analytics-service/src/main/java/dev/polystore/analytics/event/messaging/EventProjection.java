package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.EventLog;
import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.ReceivedMessage;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes what polls brought into the event log. */
@Component
class EventProjection implements MessageBatchHandler {

    private final GatheredInserts inserts;
    private final LoggedEvents events;

    EventProjection(GatheredInserts inserts, LoggedEvents events) {
        this.inserts = inserts;
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
        inserts.append(messages.stream().map(events::of).toList());
    }
}

package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.LoggedEvent;
import dev.polystore.analytics.event.Replay;
import java.util.List;

final class KafkaReplay implements Replay {

    private final TopicReader topics;
    private final EventReader reader;
    private final LoggedEvents events;
    private long unreadable;

    KafkaReplay(TopicReader topics, EventReader reader, LoggedEvents events) {
        this.topics = topics;
        this.reader = reader;
        this.events = events;
    }

    @Override
    public List<LoggedEvent> next() {
        var reading = reader.read(topics.poll());
        unreadable += reading.unreadable();
        return reading.messages().stream().map(events::of).toList();
    }

    @Override
    public boolean finished() {
        return topics.finished();
    }

    @Override
    public long done() {
        return topics.done();
    }

    @Override
    public long total() {
        return topics.total();
    }

    @Override
    public long unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        topics.close();
    }
}

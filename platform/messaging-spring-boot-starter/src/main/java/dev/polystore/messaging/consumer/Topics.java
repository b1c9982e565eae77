package dev.polystore.messaging.consumer;

import dev.polystore.messaging.Command;
import dev.polystore.messaging.Event;
import dev.polystore.messaging.WireType;
import dev.polystore.messaging.codec.MessageCatalog;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that a service reads or writes, to be created where they do not exist. */
public final class Topics {

    private final String service;
    private final MessageCatalog catalog;
    private final TopicSettings settings;

    public Topics(String service, MessageCatalog catalog, TopicSettings settings) {
        this.service = service;
        this.catalog = catalog;
        this.settings = settings;
    }

    List<NewTopic> with(Handlers handlers) {
        var names = new TreeSet<String>();
        catalog.forEach((type, body) -> addWritten(names, WireType.parse(type), body));
        handlers.topics().forEach(topic -> {
            names.add(topic);
            names.add(topic + ".dlt");
        });
        return names.stream().map(settings::of).toList();
    }

    private void addWritten(Set<String> names, WireType type, Class<?> body) {
        if (Command.class.isAssignableFrom(body)) {
            names.add(type.commands());
        }
        if (Event.class.isAssignableFrom(body) && type.service().equals(service)) {
            names.add(type.events());
        }
    }
}

package dev.polystore.messaging.consumer;

import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.WireType;
import dev.polystore.messaging.codec.MessageCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a service listens to, and who handles it: for each topic its handlers. */
public final class Handlers {

    private final Map<String, TopicHandlers> byTopic;

    /**
     * @throws IllegalArgumentException if a handler reads a record that is not registered, or two methods handle one
     *     command
     */
    public Handlers(
            String service,
            MessageCatalog catalog,
            HandlerMethodCollector methods,
            Collection<MessageBatchHandler> batchHandlers) {
        var methodsByTopic =
                methods.methods().stream().collect(Collectors.groupingBy(method -> topic(service, catalog, method)));
        var topics = new TreeSet<>(methodsByTopic.keySet());
        batchHandlers.forEach(handler -> topics.addAll(handler.topics()));
        this.byTopic = new TreeMap<>();
        for (var topic : topics) {
            byTopic.put(
                    topic,
                    new TopicHandlers(
                            topic,
                            methodsByTopic.getOrDefault(topic, List.of()),
                            batchHandlers.stream()
                                    .filter(handler -> handler.topics().contains(topic))
                                    .toList()));
        }
    }

    private static String topic(String service, MessageCatalog catalog, HandlerMethod method) {
        var type = WireType.parse(catalog.typeOf(method.reads()));
        if (!method.handlesCommands()) {
            return type.events();
        }
        if (!type.service().equals(service)) {
            throw new IllegalArgumentException(
                    "%s handles a command of another service, %s; commands come to %s.commands"
                            .formatted(method.method(), type, service));
        }
        return type.commands();
    }

    public Set<String> topics() {
        return byTopic.keySet();
    }

    /** @throws IllegalArgumentException if nobody listens to the topic */
    TopicHandlers of(String topic) {
        var handlers = byTopic.get(topic);
        if (handlers == null) {
            throw new IllegalArgumentException("Nothing here listens to " + topic);
        }
        return handlers;
    }

    Collection<TopicHandlers> byTopic() {
        return byTopic.values();
    }
}

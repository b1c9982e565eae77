package dev.polystore.messaging.consumer;

import dev.polystore.messaging.codec.MessageCatalog;
import java.util.List;
import java.util.TreeSet;

/** Says which messages this service takes in. */
public final class Subscriptions {

    private final MessageConsumers consumers;
    private final MessageCatalog catalog;

    public Subscriptions(MessageConsumers consumers, MessageCatalog catalog) {
        this.consumers = consumers;
        this.catalog = catalog;
    }

    /**
     * What is taken from one topic.
     *
     * @param types on the wire, those that have a handler
     * @param everything whether a message of any other type would be a dead letter here, and not just be passed over
     */
    public record Subscription(String topic, List<String> types, boolean everything) {}

    public List<Subscription> all() {
        return consumers.handlers().byTopic().stream().map(this::subscription).toList();
    }

    private Subscription subscription(TopicHandlers handlers) {
        var types = new TreeSet<String>();
        catalog.forEach((type, body) -> {
            if (handlers.reads(body)) {
                types.add(type);
            }
        });
        return new Subscription(handlers.topic(), List.copyOf(types), !handlers.maySkip());
    }
}

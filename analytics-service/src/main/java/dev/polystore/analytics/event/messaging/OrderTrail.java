package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.LoggedEvent;
import dev.polystore.analytics.event.Trail;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderPlaced;
import dev.polystore.messaging.ReceivedMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An order's own events, and those of the cart that it comes from, which stand under another key. */
final class OrderTrail implements Trail {

    private final String key;
    private final TopicReader topics;
    private final CartTopic carts;
    private final EventReader reader;
    private final LoggedEvents events;

    OrderTrail(UUID orderId, TopicReader topics, CartTopic carts, EventReader reader, LoggedEvents events) {
        this.key = orderId.toString();
        this.topics = topics;
        this.carts = carts;
        this.reader = reader;
        this.events = events;
    }

    /** Opens the partition in which a cart's events are. */
    interface CartTopic {

        TopicReader of(UUID cartId);
    }

    @Override
    public List<LoggedEvent> read() {
        topics.goOn();
        var own = read(topics, key);
        var found = new ArrayList<>(own);
        var cart = cartOf(own);
        if (cart != null) {
            try (var cartTopic = carts.of(cart)) {
                found.addAll(read(cartTopic, cart.toString()));
            }
        }
        return found.stream().map(events::of).toList();
    }

    private static @Nullable UUID cartOf(List<ReceivedMessage<?>> messages) {
        for (var message : messages) {
            if (message.body() instanceof OrderPlaced placed) {
                return placed.cartId();
            }
        }
        return null;
    }

    private List<ReceivedMessage<?>> read(TopicReader topic, String wanted) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (!topic.finished()) {
            topic.poll().forEach(record -> {
                if (wanted.equals(record.key())) {
                    records.add(record);
                }
            });
        }
        return reader.read(records).messages();
    }

    @Override
    public void close() {
        topics.close();
    }
}

package dev.polystore.payment.payment;

import dev.polystore.messaging.Event;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.OutboxMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes down what is published. */
class PublishedEvents implements Outbox {

    private final List<Event> events = new CopyOnWriteArrayList<>();

    List<Event> of(UUID order) {
        return events.stream()
                .filter(event -> event.aggregateId().equals(order.toString()))
                .toList();
    }

    @Override
    public void publish(Event event) {
        events.add(event);
    }

    @Override
    public void append(OutboxMessage message) {
        throw new UnsupportedOperationException();
    }
}

package dev.polystore.payment.payment;

import dev.polystore.messaging.Event;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.bulk.WriteBehind;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes down what is published by transactions that commit. */
class PublishedEvents implements Outbox {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final WriteBehind<Event> unpublished = new WriteBehind<>(events::addAll);

    List<Event> of(UUID order) {
        return events.stream()
                .filter(event -> event.aggregateId().equals(order.toString()))
                .toList();
    }

    @Override
    public void publish(Event event) {
        unpublished.add(event);
    }

    @Override
    public void append(OutboxMessage message) {
        throw new UnsupportedOperationException();
    }
}

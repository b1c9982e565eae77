package dev.polystore.messaging.codec;

import dev.polystore.messaging.Command;
import dev.polystore.messaging.Event;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.WireType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals records as CloudEvents in Kafka's binary mode. */
public final class CloudEventsEncoder implements MessageEncoder {

    private final String service;
    private final MessageCatalog catalog;
    private final MessageTracing tracing;
    private final Clock clock;

    public CloudEventsEncoder(String service, MessageCatalog catalog, MessageTracing tracing, Clock clock) {
        this.service = service;
        this.catalog = catalog;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public OutboxMessage event(Event event) {
        var headers = Map.of(MessageHeaders.SUBJECT, event.aggregateId());
        return seal(Ids.next(), service + ".events", event.aggregateId(), event, headers);
    }

    @Override
    public OutboxMessage command(UUID id, UUID conversation, Command<?> command) {
        var topic = WireType.parse(catalog.typeOf(command.getClass())).commands();
        var headers =
                Map.of(MessageHeaders.SAGA_ID, conversation.toString(), MessageHeaders.REPLY_TO, service + ".replies");
        return seal(id, topic, conversation.toString(), command, headers);
    }

    @Override
    public OutboxMessage reply(Object reply, ReceivedMessage<?> command) {
        var conversation = required(command, MessageHeaders.SAGA_ID);
        var headers = Map.of(
                MessageHeaders.SAGA_ID,
                conversation,
                MessageHeaders.IN_REPLY_TO,
                command.id().toString());
        return seal(Ids.next(), required(command, MessageHeaders.REPLY_TO), conversation, reply, headers);
    }

    private OutboxMessage seal(UUID id, String topic, String key, Object body, Map<String, String> special) {
        var headers = new HashMap<>(special);
        headers.put(
                MessageHeaders.TIME,
                clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
        tracing.inject(headers);
        return new OutboxMessage(
                id,
                topic,
                key,
                catalog.typeOf(body.getClass()),
                MessageJson.mapper().writeValueAsString(body),
                headers);
    }

    private static String required(ReceivedMessage<?> command, String header) {
        @Nullable String value = command.headers().get(header);
        if (value == null) {
            throw new UnreadableMessage(
                    "Command %s cannot be answered: header %s is missing".formatted(command.type(), header), null);
        }
        return value;
    }
}

package dev.polystore.messaging.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.ReceivedMessage.Position;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Reads what came from Kafka. */
public final class MessageDecoder {

    /** One header with all others as JSON: how a relay outside of the service delivers the outbox's column. */
    private static final String PACKED_HEADERS = "headers";

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final MessageCatalog catalog;

    public MessageDecoder(MessageCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The type of a message, read without touching its payload.
     *
     * @throws UnreadableMessage if it has none
     */
    public String type(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(MessageHeaders.TYPE);
        if (header == null || header.value() == null) {
            throw new UnreadableMessage("Header " + MessageHeaders.TYPE + " is missing", null);
        }
        return new String(header.value(), UTF_8);
    }

    /** The record that stands for a message's type here, if there is one. */
    public Optional<Class<?>> recordOf(ConsumerRecord<String, byte[]> record) {
        return catalog.recordOf(type(record));
    }

    /**
     * Decodes a message of a registered type.
     *
     * @throws UnreadableMessage if a header is missing, the type is unknown or the payload does not fit the record
     */
    public ReceivedMessage<?> decode(ConsumerRecord<String, byte[]> record) {
        var headers = headers(record);
        var type = type(record);
        var body = catalog.recordOf(type)
                .orElseThrow(() -> new UnreadableMessage("Message type " + type + " is not known here", null));
        return new ReceivedMessage<Object>(
                id(headers),
                type,
                record.key() == null ? "" : record.key(),
                time(headers, record.timestamp()),
                body(record.value(), body),
                headers,
                new Position(record.topic(), record.partition(), record.offset()));
    }

    private static Object body(byte @Nullable [] payload, Class<?> type) {
        try {
            return MessageJson.mapper().readValue(payload == null ? new byte[0] : payload, type);
        } catch (JacksonException unreadable) {
            throw new UnreadableMessage(
                    "Payload is no " + type.getSimpleName() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static UUID id(Map<String, String> headers) {
        var id = headers.get(MessageHeaders.ID);
        try {
            return UUID.fromString(id == null ? "" : id);
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableMessage("Header %s is no UUID: %s".formatted(MessageHeaders.ID, id), malformed);
        }
    }

    private static Instant time(Map<String, String> headers, long kafkaTimestamp) {
        var time = headers.get(MessageHeaders.TIME);
        return time == null ? Instant.ofEpochMilli(kafkaTimestamp) : Instant.parse(time);
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        var packed = headers.remove(PACKED_HEADERS);
        if (packed != null) {
            MessageJson.mapper().readValue(packed, STRINGS).forEach(headers::putIfAbsent);
        }
        return headers;
    }
}

package dev.polystore.auditor.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A message and the topic that it is in, or should be in. */
record Place(String topic, UUID message) {

    static Place of(Sent sent) {
        return new Place(sent.message().topic(), sent.id());
    }

    /** Nothing if it is no message of ours. */
    static Optional<Place> of(ConsumerRecord<?, ?> message) {
        try {
            return header(message, "ce_id").map(id -> new Place(message.topic(), UUID.fromString(id)));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    static Optional<String> header(ConsumerRecord<?, ?> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(header -> new String(header.value(), ISO_8859_1));
    }
}

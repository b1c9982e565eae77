package dev.polystore.messaging;

import java.util.Map;
import java.util.UUID;

/**
 * A message as it lies in an outbox: encoded, addressed, not yet sent.
 *
 * @param topic the Kafka topic it goes to
 * @param key decides the partition: messages of one key keep their order
 * @param type its name on the wire, such as {@code shop.ThingDone.v1}
 * @param payload JSON
 * @param headers all Kafka headers but those that every message of a service shares
 */
public record OutboxMessage(
        UUID id, String topic, String key, String type, String payload, Map<String, String> headers) {

    public OutboxMessage {
        headers = Map.copyOf(headers);
    }
}

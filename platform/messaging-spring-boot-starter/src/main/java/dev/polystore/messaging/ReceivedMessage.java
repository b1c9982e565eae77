package dev.polystore.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message taken from Kafka and decoded.
 *
 * @param id as its sender gave it; the same for each delivery
 * @param type its name on the wire
 * @param key the Kafka key
 * @param time when its sender published it
 * @param headers all Kafka headers, values read as UTF-8
 */
public record ReceivedMessage<T>(
        UUID id, String type, String key, Instant time, T body, Map<String, String> headers, Position position) {

    /** Where in Kafka it stands. */
    public record Position(String topic, int partition, long offset) {}
}

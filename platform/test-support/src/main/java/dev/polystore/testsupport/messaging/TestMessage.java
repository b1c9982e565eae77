package dev.polystore.testsupport.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message as Kafka has it, read without any class of the service that sent it. */
public record TestMessage(String topic, String key, String type, JsonNode body, Map<String, String> headers) {

    public TestMessage {
        headers = Map.copyOf(headers);
    }

    static TestMessage of(ConsumerRecord<String, String> message) {
        var headers = new HashMap<String, String>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new TestMessage(
                message.topic(),
                message.key(),
                headers.getOrDefault("ce_type", ""),
                JsonMapper.shared().readTree(message.value()),
                headers);
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** A property of the body, as text. */
    public String text(String property) {
        return body.path(property).asString();
    }
}

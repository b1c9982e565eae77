package dev.polystore.testsupport.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends and awaits messages on real topics; what it awaits may have arrived before. */
public final class TestTopics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaProducer<String, String> producer;
    private final TopicReaders readers;

    public TestTopics(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new StringSerializer());
        readers = new TopicReaders(bootstrapServers);
    }

    /**
     * Sends a message and waits until Kafka has it.
     *
     * @param headers added to those of CloudEvents, or put in their place
     * @return its {@code ce_id}
     */
    public String send(String topic, String key, String type, String json, Map<String, String> headers) {
        var all = cloudEvent(type, key);
        all.putAll(headers);
        var message = new ProducerRecord<>(topic, key, json);
        all.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        readers.create(topic);
        producer.send(message);
        producer.flush();
        return all.getOrDefault("ce_id", "");
    }

    private static Map<String, String> cloudEvent(String type, String subject) {
        return new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "/test",
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                subject,
                "content-type",
                "application/json"));
    }

    /** Sends an event. */
    public String send(String topic, String key, String type, String json) {
        return send(topic, key, type, json, Map.of());
    }

    /** Sends a command, whose reply goes to the topic {@code replyTo}; the saga's id is the key. */
    public String command(String topic, String sagaId, String type, String json, String replyTo) {
        return send(topic, sagaId, type, json, Map.of("saga-id", sagaId, "reply-to", replyTo));
    }

    /** The first message that fits; fails after a minute without one. */
    public TestMessage await(String topic, Predicate<TestMessage> wanted) {
        return readers.of(topic).await(wanted, PATIENCE);
    }

    /** The reply to the command with this {@code ce_id}. */
    public TestMessage awaitReply(String topic, String commandId) {
        return await(topic, message -> commandId.equals(message.header("in-reply-to")));
    }

    /** All messages that the topic holds now. */
    public List<TestMessage> all(String topic) {
        return readers.of(topic).all();
    }

    @Override
    public void close() {
        producer.close();
        readers.close();
    }
}

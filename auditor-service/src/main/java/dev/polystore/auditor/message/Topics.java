package dev.polystore.auditor.message;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** What the topics hold, read without joining a consumer group. */
@Component
class Topics {

    /** A topic's clock may be behind an outbox's by so much. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private final Map<String, Object> settings;

    Topics(ConsumerFactory<?, ?> factory) {
        settings = new HashMap<>(factory.getConfigurationProperties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        // At the ends of topics nothing comes, and to wait for it would hold up the rest.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /** Those of some messages of a window that their topics do not have: read until all are found, or up to the end. */
    Set<Sent> missing(Collection<Sent> sent, Window window) {
        if (sent.isEmpty()) {
            return Set.of();
        }
        try (var consumer = consumer()) {
            return new TopicReading(consumer, window.from().minus(CLOCK_DIFFERENCE)).missing(sent);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var own = new HashMap<>(settings);
        own.put(ConsumerConfig.CLIENT_ID_CONFIG, "audit-" + UUID.randomUUID());
        return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}

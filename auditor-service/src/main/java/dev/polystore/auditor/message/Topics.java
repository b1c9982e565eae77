package dev.polystore.auditor.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** What the topics hold, read without joining a consumer group. */
@Component
class Topics {

    private static final int MEGABYTE = 1024 * 1024;

    private final Map<String, Object> settings;

    Topics(ConsumerFactory<?, ?> factory) {
        settings = new HashMap<>(factory.getConfigurationProperties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        // At the ends of topics nothing comes, and to wait for it would hold up the rest.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        // A little of each partition, so that none gets far ahead of the others; and the heap is small.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * MEGABYTE);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MEGABYTE / 8);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    TopicReading read(ReadAhead ahead) {
        return new TopicReading(consumer(), ahead);
    }

    /** What of some messages their topics do not have, wherever they may be. */
    Set<Sent> missing(List<Sent> sent) {
        try (var reading = read(ReadAhead.none())) {
            return reading.missing(sent);
        }
    }

    private KafkaConsumer<?, ?> consumer() {
        var own = new HashMap<>(settings);
        own.put(ConsumerConfig.CLIENT_ID_CONFIG, "audit-" + UUID.randomUUID());
        return new KafkaConsumer<>(own, new Unread(), new Unread());
    }
}

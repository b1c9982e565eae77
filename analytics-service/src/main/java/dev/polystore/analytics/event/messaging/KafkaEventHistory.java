package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.EventHistory;
import dev.polystore.analytics.event.EventLog;
import dev.polystore.analytics.event.Replay;
import dev.polystore.analytics.event.Trail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

@Component
class KafkaEventHistory implements EventHistory {

    private static final List<String> TOPICS_OF_ORDERS = List.of("order.events", "payment.events", "inventory.events");
    private static final int MOST_AT_ONCE = 10_000;

    /** How much the clocks of the services may differ, with much to spare. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofDays(1);

    private final ConsumerFactory<?, ?> factory;
    private final EventReader reader;
    private final LoggedEvents events;

    KafkaEventHistory(ConsumerFactory<?, ?> factory, EventReader reader, LoggedEvents events) {
        this.factory = factory;
        this.reader = reader;
        this.events = events;
    }

    @Override
    public Replay replay() {
        var consumer = consumer();
        var partitions = EventLog.TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        return new KafkaReplay(new TopicReader(consumer, partitions), reader, events);
    }

    @Override
    public Trail trailOf(UUID orderId) {
        var topics = open(TOPICS_OF_ORDERS, orderId);
        return new OrderTrail(orderId, topics, cart -> open(List.of("cart.events"), cart), reader, events);
    }

    /** The partitions of a key, from the time on at which its id was made. */
    private TopicReader open(Collection<String> topics, UUID key) {
        var consumer = consumer();
        var partitions = topics.stream()
                .map(topic -> new TopicPartition(
                        topic,
                        BuiltInPartitioner.partitionForKey(
                                key.toString().getBytes(StandardCharsets.UTF_8),
                                consumer.partitionsFor(topic).size())))
                .toList();
        var reading = new TopicReader(consumer, partitions);
        try {
            reading.expectAll();
            reading.skipTo(timeOf(key).minus(CLOCK_DIFFERENCE));
            return reading;
        } catch (RuntimeException failed) {
            reading.close();
            throw failed;
        }
    }

    /** That within an id of version 7; an id of another version tells none. */
    private static Instant timeOf(UUID id) {
        return id.version() == 7
                ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)
                : Instant.EPOCH.plus(CLOCK_DIFFERENCE);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var settings = new HashMap<>(factory.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "history-" + UUID.randomUUID());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}

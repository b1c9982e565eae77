package dev.polystore.bench.ending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Listens to the events of orders from now on. What it tells has passed the last relay too, so times that end with it
 * are what anyone outside can know, and rather too long than too short.
 */
public final class OrderEvents implements AutoCloseable {

    private static final String TOPIC = "order.events";
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Endings endings;
    private final Thread thread;
    private final CountDownLatch listening = new CountDownLatch(1);

    public OrderEvents(String bootstrapServers, Endings endings) {
        this.endings = endings;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("order-events").daemon().start(this::listen);
    }

    private void listen() {
        try (consumer) {
            while (listening.getCount() > 0) {
                var records = consumer.poll(POLL);
                var now = System.nanoTime();
                records.forEach(event -> tell(event, now));
            }
        } catch (WakeupException e) {
            // Closed.
        }
    }

    private void tell(ConsumerRecord<String, byte[]> event, long now) {
        switch (type(event)) {
            case "order.OrderConfirmed.v1" -> endings.confirmed(UUID.fromString(event.key()), now);
            case "order.OrderRejected.v1" -> endings.rejected(UUID.fromString(event.key()), now);
            case "order.SagaEnded.v1" -> endings.sagaEnded(now);
            default -> {}
        }
    }

    private static String type(ConsumerRecord<String, byte[]> event) {
        var header = event.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        listening.countDown();
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.polystore.testsupport.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning and keeps what it has read. */
final class TopicReader implements AutoCloseable {

    private final String topic;
    private final KafkaConsumer<String, String> consumer;
    private final List<TestMessage> read = new ArrayList<>();

    TopicReader(String bootstrapServers, String topic) {
        this.topic = topic;
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer());
        // The broker does not tell at once of a topic that has just been made.
        var all = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> consumer.partitionsFor(topic), partitions -> !partitions.isEmpty())
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    synchronized TestMessage await(Predicate<TestMessage> wanted, Duration patience) {
        var deadline = Instant.now().plus(patience);
        for (var seen = 0; ; seen = read.size(), poll(Duration.ofMillis(100))) {
            var found = read.stream().skip(seen).filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        "No such message on %s within %s. Seen: %s".formatted(topic, patience, types()));
            }
        }
    }

    synchronized List<TestMessage> all() {
        var end = consumer.endOffsets(consumer.assignment());
        while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            poll(Duration.ofMillis(100));
        }
        return List.copyOf(read);
    }

    private void poll(Duration patience) {
        consumer.poll(patience).forEach(message -> read.add(TestMessage.of(message)));
    }

    private List<String> types() {
        return read.stream()
                .map(message -> message.type() + " " + message.body())
                .toList();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}

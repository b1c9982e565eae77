package dev.polystore.bench.cost;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where all topics end at a moment, but for Kafka's own. */
public record Offsets(Map<TopicPartition, Long> ends) {

    public Offsets {
        ends = Map.copyOf(ends);
    }

    public static Offsets now(String bootstrapServers) {
        var nothing = new ByteArrayDeserializer();
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, nothing, nothing)) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return new Offsets(consumer.endOffsets(partitions));
        }
    }

    /** How many messages each topic has got since then. */
    Map<String, Long> messagesSince(Offsets earlier) {
        return ends.entrySet().stream()
                .collect(Collectors.groupingBy(
                        end -> end.getKey().topic(),
                        Collectors.summingLong(end -> end.getValue() - earlier.ends.getOrDefault(end.getKey(), 0L))));
    }
}

package dev.polystore.analytics.freshness.gateway;

import dev.polystore.analytics.event.EventLog;
import dev.polystore.analytics.freshness.Backlog;
import dev.polystore.analytics.freshness.Partition;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Compares where partitions end with what the consumers have committed, which they do after it is in ClickHouse. */
class KafkaBacklog implements Backlog {

    private final Admin admin;
    private final Map<String, ListConsumerGroupOffsetsSpec> groups;

    /** @param service whose consumers have a group for each topic */
    KafkaBacklog(Admin admin, String service) {
        this.admin = admin;
        this.groups = EventLog.TOPICS.stream()
                .collect(Collectors.toMap(topic -> service + "." + topic, _ -> new ListConsumerGroupOffsetsSpec()));
    }

    @Override
    public Reading read() {
        var partitions = partitions();
        var ends = offsets(partitions, OffsetSpec.latest());
        var next = next(partitions);
        var behind = partitions.stream()
                .filter(partition -> next.getOrDefault(partition, 0L) < ends.getOrDefault(partition, 0L))
                .collect(Collectors.toSet());
        return new Reading(named(partitions), named(behind));
    }

    private Set<TopicPartition> partitions() {
        return get(admin.describeTopics(EventLog.TOPICS).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toSet());
    }

    /** What each partition is to be read from next; its start if nothing was ever read from it. */
    private Map<TopicPartition, Long> next(Set<TopicPartition> partitions) {
        var committed = committed();
        var unread = partitions.stream()
                .filter(partition -> !committed.containsKey(partition))
                .toList();
        var starts = offsets(unread, OffsetSpec.earliest());
        var next = new HashMap<>(starts);
        committed.forEach((partition, offset) -> next.put(partition, offset.offset()));
        return next;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        var committed = new HashMap<TopicPartition, OffsetAndMetadata>();
        get(admin.listConsumerGroupOffsets(groups).all()).values().forEach(committed::putAll);
        committed.values().removeIf(Objects::isNull);
        return committed;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        var query = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> spec));
        return get(admin.listOffsets(query).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static Set<Partition> named(Set<TopicPartition> partitions) {
        return partitions.stream()
                .map(partition -> new Partition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new KafkaException("Kafka could not be asked for its offsets", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking Kafka for its offsets", interrupted);
        }
    }
}

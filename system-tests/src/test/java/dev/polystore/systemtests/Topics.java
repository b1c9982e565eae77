package dev.polystore.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The shop's topics and consumer groups, in the hands of someone who wants to cause trouble. */
final class Topics implements AutoCloseable {

    private static final List<String> KINDS = List.of(".events", ".commands", ".replies");

    private final String broker;
    private final Admin admin;

    Topics(String broker) {
        this.broker = broker;
        admin = Admin.create(settings());
    }

    private Map<String, Object> settings() {
        return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
    }

    /** Sends every message of all topics once more, each topic in its sequence; returns how many. */
    int repeatAll() {
        var messages = readAll();
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var message : messages) {
                producer.send(new ProducerRecord<>(
                        message.topic(), message.partition(), message.key(), message.value(), message.headers()));
            }
        }
        return messages.size();
    }

    /** Sends a command to payment-service on an order's key, as its saga would. */
    void command(String order, String type, String json) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "/order-service",
                "ce_time",
                Instant.now().toString(),
                "saga-id",
                order,
                "reply-to",
                "order.replies");
        var message = new ProducerRecord<>("payment.commands", order.getBytes(UTF_8), json.getBytes(UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> readAll() {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
        }
        return messages;
    }

    private Collection<TopicPartition> partitions() {
        var names = await(admin.listTopics().names()).stream()
                .filter(topic -> KINDS.stream().anyMatch(topic::endsWith))
                .toList();
        return await(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** Sets all groups back to the beginning of their topics; none of them may have a member. */
    void rewind() {
        for (var group : groups()) {
            var offsets = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
            await(admin.alterConsumerGroupOffsets(group, offsets).all());
        }
    }

    /** How many messages the groups have still to take. */
    long backlog() {
        var behind = new TreeMap<String, Long>();
        for (var group : groups()) {
            var offsets = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            var ends = await(admin.listOffsets(offsets.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                    .all());
            ends.forEach((partition, end) ->
                    behind.merge(group, end.offset() - offsets.get(partition).offset(), Long::sum));
        }
        return behind.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<String> groups() {
        return await(admin.listGroups().all()).stream()
                .map(group -> group.groupId())
                .filter(group -> KINDS.stream().anyMatch(group::endsWith))
                .toList();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}

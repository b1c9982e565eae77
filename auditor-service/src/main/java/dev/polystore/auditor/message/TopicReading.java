package dev.polystore.auditor.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A way through one topic, from a moment to where it ends now. */
final class TopicReading {

    private static final Duration ONE_POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Instant from;

    TopicReading(Consumer<byte[], byte[]> consumer, String topic, Instant from) {
        this.consumer = consumer;
        this.from = from;
        this.partitions = Objects.requireNonNullElse(consumer.partitionsFor(topic), List.<PartitionInfo>of()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /**
     * What of some messages the topic does not have.
     *
     * @throws TimeoutException if Kafka does not deliver in time
     */
    <T> Map<UUID, T> remaining(Map<UUID, T> wanted) {
        var remaining = new HashMap<>(wanted);
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        seek();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!remaining.isEmpty() && !isAt(ends)) {
            for (var record : consumer.poll(ONE_POLL)) {
                remaining.remove(id(record));
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("only a part of %s came".formatted(partitions));
            }
        }
        return remaining;
    }

    private void seek() {
        var times = partitions.stream()
                .collect(Collectors.toMap(partition -> partition, _ -> Math.max(0, from.toEpochMilli())));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, found.offset());
            }
        });
    }

    private boolean isAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static @Nullable UUID id(ConsumerRecord<?, ?> message) {
        var header = message.headers().lastHeader("ce_id");
        try {
            return header == null ? null : UUID.fromString(new String(header.value(), UTF_8));
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }
}

package dev.polystore.auditor.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** A way through some topics side by side, from a moment to where they end now. */
final class TopicReading {

    private static final Duration ONE_POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<byte[], byte[]> consumer;
    private final Instant from;

    TopicReading(Consumer<byte[], byte[]> consumer, Instant from) {
        this.consumer = consumer;
        this.from = from;
    }

    private record Place(String topic, String id) {

        static Place of(Sent sent) {
            return new Place(sent.message().topic(), sent.id().toString());
        }

        static Place of(ConsumerRecord<?, ?> message) {
            var id = message.headers().lastHeader("ce_id");
            return new Place(message.topic(), id == null ? "" : new String(id.value(), UTF_8));
        }
    }

    /**
     * What of some messages their topics do not have.
     *
     * @throws TimeoutException if Kafka does not deliver in time
     */
    Set<Sent> missing(Collection<Sent> sent) {
        var missing = new HashMap<Place, Sent>();
        sent.forEach(message -> missing.put(Place.of(message), message));
        var partitions = sent.stream()
                .map(message -> message.message().topic())
                .distinct()
                .flatMap(topic -> partitionsOf(topic).stream())
                .toList();
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        seek(partitions);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!missing.isEmpty() && !isAt(ends)) {
            consumer.poll(ONE_POLL).forEach(message -> missing.remove(Place.of(message)));
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("only a part of %s came".formatted(partitions));
            }
        }
        return Set.copyOf(missing.values());
    }

    private List<TopicPartition> partitionsOf(String topic) {
        return Objects.requireNonNullElse(consumer.partitionsFor(topic), List.<PartitionInfo>of()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void seek(List<TopicPartition> partitions) {
        var time = Math.max(0, from.toEpochMilli());
        var times = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> time));
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
}

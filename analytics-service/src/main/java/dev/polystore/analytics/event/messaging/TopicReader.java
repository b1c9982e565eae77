package dev.polystore.analytics.event.messaging;

import static java.util.stream.Collectors.toMap;

import dev.polystore.analytics.event.IncompleteHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions from some point to where they end, in no consumer group and without a trace. */
final class TopicReader implements AutoCloseable {

    private static final Duration ONE_POLL = Duration.ofMillis(300);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Collection<TopicPartition> partitions;
    private final Map<TopicPartition, Long> beginnings;
    private Map<TopicPartition, Long> ends;

    TopicReader(KafkaConsumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        consumer.assign(partitions);
        beginnings = consumer.beginningOffsets(partitions);
        ends = consumer.endOffsets(partitions);
        beginnings.forEach(consumer::seek);
    }

    /** @throws IncompleteHistory if a partition does not begin with its first message */
    void expectAll() {
        beginnings.forEach((partition, first) -> {
            if (first > 0) {
                throw new IncompleteHistory(partition.toString(), first);
            }
        });
    }

    /** Passes over what Kafka took before a moment. */
    void skipTo(Instant moment) {
        var first = consumer.offsetsForTimes(
                partitions.stream().collect(toMap(partition -> partition, _ -> moment.toEpochMilli())));
        first.forEach((partition, found) ->
                consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
    }

    /** Reads on to where the partitions end now. */
    void goOn() {
        ends = consumer.endOffsets(partitions);
    }

    Iterable<ConsumerRecord<String, byte[]>> poll() {
        return consumer.poll(ONE_POLL);
    }

    boolean finished() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    long done() {
        return beginnings.entrySet().stream()
                .mapToLong(first -> Math.min(consumer.position(first.getKey()), ends.getOrDefault(first.getKey(), 0L))
                        - first.getValue())
                .sum();
    }

    long total() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

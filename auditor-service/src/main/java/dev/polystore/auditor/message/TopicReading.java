package dev.polystore.auditor.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** A way through topics, side by side and forwards only, beside an outbox that is read from its beginning to its end. */
final class TopicReading implements AutoCloseable {

    /** A topic's clock may be behind an outbox's by so much. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private static final Duration ONE_POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<?, ?> consumer;
    private final Set<String> topics = new HashSet<>();
    private final ReadAhead ahead;
    private Map<TopicPartition, Long> ends = Map.of();

    TopicReading(Consumer<?, ?> consumer, ReadAhead ahead) {
        this.consumer = consumer;
        this.ahead = ahead;
    }

    /**
     * What of some messages was not found in their topics: read until all are found, up to where the topics end now, or
     * until so much else was found that it could not be kept.
     *
     * @param sent the oldest first, and none of them older than those of which was asked before
     * @throws TimeoutException if Kafka has more and does not deliver it
     */
    Set<Sent> missing(List<Sent> sent) {
        if (sent.isEmpty()) {
            return Set.of();
        }
        var begin = sent.getFirst().message().at().minus(CLOCK_DIFFERENCE);
        follow(sent, begin);
        ahead.forgetBefore(begin.toEpochMilli());
        var missing = new HashMap<Place, Sent>();
        sent.forEach(message -> missing.put(Place.of(message), message));
        missing.keySet().removeIf(ahead::take);
        find(missing);
        return Set.copyOf(missing.values());
    }

    private void follow(Collection<Sent> sent, Instant begin) {
        var unknown = sent.stream()
                .map(message -> message.message().topic())
                .distinct()
                .filter(topics::add)
                .flatMap(topic -> partitionsOf(topic).stream())
                .toList();
        if (!unknown.isEmpty()) {
            consumer.assign(Stream.concat(consumer.assignment().stream(), unknown.stream())
                    .toList());
            seek(unknown, begin);
        }
    }

    private List<TopicPartition> partitionsOf(String topic) {
        return Objects.requireNonNullElse(consumer.partitionsFor(topic), List.<PartitionInfo>of()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void seek(List<TopicPartition> partitions, Instant begin) {
        var time = Math.max(0, begin.toEpochMilli());
        var times = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> time));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, found.offset());
            }
        });
    }

    /** Asks for new ends once, and only where the old ones were reached: while the shop is busy they move on for ever. */
    private void find(Map<Place, Sent> missing) {
        readOn(missing);
        if (!missing.isEmpty() && !ahead.isFull()) {
            ends = consumer.endOffsets(consumer.assignment());
            readOn(missing);
        }
    }

    private void readOn(Map<Place, Sent> missing) {
        var silentSince = System.nanoTime();
        while (!missing.isEmpty() && !ahead.isFull() && !isAt(ends)) {
            var found = consumer.poll(ONE_POLL);
            found.forEach(message -> found(message, missing));
            if (!found.isEmpty()) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > PATIENCE.toNanos()) {
                throw new TimeoutException("only a part of %s came".formatted(topics));
            }
        }
    }

    private void found(ConsumerRecord<?, ?> message, Map<Place, Sent> missing) {
        Place.of(message).ifPresent(place -> {
            if (missing.remove(place) == null) {
                ahead.add(message, place);
            }
        });
    }

    private boolean isAt(Map<TopicPartition, Long> somewhere) {
        return somewhere.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}

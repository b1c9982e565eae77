package dev.polystore.bench.hop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of a window of time again when it is over, so that looking costs nothing while it lasts. Of many
 * messages it reads some partitions only: all messages of a saga are in partitions of the same number.
 */
public final class ReadBack {

    private static final long MOST = 400_000;
    private static final Duration POLL = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final Map<TopicPartition, Long> from;
    private final Map<TopicPartition, Long> to;

    /** @param from the offsets of the first messages, {@code to} those behind the last */
    public ReadBack(String bootstrapServers, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        this.bootstrapServers = bootstrapServers;
        this.from = from;
        this.to = new HashMap<>(to);
        this.to
                .keySet()
                .removeIf(
                        partition -> length(partition) == 0 || partition.topic().endsWith(".dlt"));
        restrict();
    }

    private void restrict() {
        var all = to.keySet().stream().mapToLong(this::length).sum();
        var partitions =
                to.keySet().stream().mapToInt(TopicPartition::partition).max().orElse(0) + 1;
        var wanted = Math.max(1, partitions * MOST / Math.max(MOST, all));
        to.keySet().removeIf(partition -> partition.partition() >= wanted);
    }

    private long length(TopicPartition partition) {
        return to.getOrDefault(partition, 0L) - from.getOrDefault(partition, 0L);
    }

    public List<Message> messages() {
        var messages = new ArrayList<Message>();
        var nothing = new ByteArrayDeserializer();
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        try (var consumer = new KafkaConsumer<>(settings, nothing, nothing)) {
            consumer.assign(to.keySet());
            to.keySet().forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            read(consumer, messages);
        }
        return messages;
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer, List<Message> messages) {
        while (to.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            if (records.isEmpty()) {
                return;
            }
            records.forEach(record -> message(record).ifPresent(messages::add));
        }
    }

    private static Optional<Message> message(ConsumerRecord<byte[], byte[]> record) {
        var time = header(record, "ce_time");
        var type = header(record, "ce_type");
        if (time == null || type == null) {
            return Optional.empty();
        }
        return Optional.of(new Message(
                String.valueOf(header(record, "ce_id")),
                type,
                String.valueOf(header(record, "ce_source")).replaceFirst("^/", ""),
                ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time)),
                TimeUnit.MILLISECONDS.toMicros(record.timestamp()),
                header(record, "saga-id"),
                header(record, "in-reply-to")));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}

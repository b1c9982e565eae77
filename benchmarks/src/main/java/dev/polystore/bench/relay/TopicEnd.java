package dev.polystore.bench.relay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic of the measured messages, from its end on. */
final class TopicEnd implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Pattern NUMBER = Pattern.compile("\"number\": ?(\\d+)");
    private static final int PARTITIONS = 12;

    private final KafkaConsumer<String, String> consumer;

    TopicEnd(String bootstrapServers) throws InterruptedException {
        create(bootstrapServers);
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(consumer.partitionsFor(RelayProbe.TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    private static void create(String bootstrapServers) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(java.util.List.of(new NewTopic(RelayProbe.TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    /** Hands over the numbers of messages as they come, until there were as many as wanted. */
    void receive(int wanted, IntConsumer number) {
        for (int received = 0; received < wanted; ) {
            for (var message : consumer.poll(POLL)) {
                var matcher = NUMBER.matcher(message.value());
                if (matcher.find()) {
                    number.accept(Integer.parseInt(matcher.group(1)));
                    received++;
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}

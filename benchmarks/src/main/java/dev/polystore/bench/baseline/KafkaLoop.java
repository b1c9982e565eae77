package dev.polystore.bench.baseline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What Kafka takes per second of messages as large as the shop's, as safely as the relays send them. */
record KafkaLoop(String bootstrapServers) {

    private static final String TOPIC = "polystore-bench-" + UUID.randomUUID();
    private static final int BYTES = 500;
    private static final int PARTITIONS = 12;

    /** Messages acknowledged per second. */
    double perSecond(Duration bound) throws InterruptedException {
        try (var admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var topic = new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty());
            admin.createTopics(List.of(topic)).all().get();
            try {
                return send(bound);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The bare loop on Kafka failed: " + e.getCause(), e);
        }
    }

    private double send(Duration bound) {
        var acknowledged = new LongAdder();
        var message = new byte[BYTES];
        var begin = System.nanoTime();
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var number = 0;
            while (System.nanoTime() - begin < bound.toNanos()) {
                var record = new ProducerRecord<byte[], byte[]>(TOPIC, number++ % PARTITIONS, null, message);
                producer.send(record, (_, failure) -> {
                    if (failure == null) {
                        acknowledged.increment();
                    }
                });
            }
        }
        return acknowledged.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true);
    }
}

package dev.polystore.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.process.Ports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {

    @TempDir
    static Path directory;

    private static Kafka server;
    private static Map<String, Object> client;

    @BeforeAll
    static void start() {
        var settings = new ServerSettings("kafka-test", directory, Ports.free(), 256);
        server = new Kafka(new KafkaSettings(settings, Ports.free()), BinaryCache.ofThisUser(System.out::println));
        client = Map.of("bootstrap.servers", settings.address());
        server.start();
        server.awaitReady(Duration.ofMinutes(5));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void keepsItsMessagesAcrossARestart() throws Exception {
        try (var admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic("things", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("things", "kept".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        server.stop();
        server.start();
        server.awaitReady(Duration.ofSeconds(60));

        assertThat(firstMessage()).isEqualTo("kept");
    }

    @Test
    void makesNoTopicThatNobodyAskedFor() {
        try (var admin = Admin.create(client)) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("nothing"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private String firstMessage() {
        try (var consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition("things", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var message = consumer.poll(Duration.ofSeconds(30)).iterator().next();
            return new String(message.value(), StandardCharsets.UTF_8);
        }
    }
}

package dev.polystore.messaging.relay;

import dev.polystore.backing.Credentials;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.consumer.TopicSettings;
import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.messaging.relay.postgres.PostgresOutboxSource;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** The relay of one replica of a service, put together by hand. */
final class RelayReplica implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    final RelayStatus status = new RelayStatus(Clock.systemUTC());
    final DebeziumRelay relay;
    final OutboxVerification verification;
    private final KafkaProducer<String, String> producer;

    static RelayReplica of(PostgresSettings database) {
        return new RelayReplica(
                new PostgresOutboxSource(database.url(), "relaying", properties(database.relay()), Clock.systemUTC()),
                _ -> {});
    }

    private static final TopicSettings TOPICS =
            new TopicSettings(3, (short) 1, null, Duration.ofDays(7), Duration.ofDays(90));

    RelayReplica(OutboxSource source, Consumer<OutboxMessage> onRelayed) {
        var kafka = Map.<String, Object>of(
                "bootstrap.servers", TestServers.kafka().settings().server().address());
        producer = new KafkaProducer<>(RelayProducerSettings.on(kafka));
        var topics = new RelayTopics(new KafkaAdmin(kafka), "relaying", TOPICS);
        var publisher = new OutboxPublisher(producer, topics, "/relaying-service", status);
        var batches = new CapturedBatches(source.outbox(), publisher, status, onRelayed);
        verification = new OutboxVerification(source, publisher, status);
        relay = new DebeziumRelay(source, new OutboxCapture(source, batches, status), status);
    }

    static RelayProperties properties(Credentials user) {
        return new RelayProperties(
                RelayProperties.Mode.EMBEDDED,
                "",
                user.user(),
                user.password(),
                Duration.ofMillis(2),
                1024,
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofHours(6),
                Duration.ofMinutes(1),
                Map.of());
    }

    RelayReplica start() {
        relay.start();
        return this;
    }

    RelayReplica awaits(Status wanted) {
        Awaitility.await().atMost(PATIENCE).until(() -> relay.state().status(), wanted::equals);
        return this;
    }

    Health health() {
        return new RelayHealthIndicator(relay, Duration.ofSeconds(30), Clock.systemUTC()).health();
    }

    @Override
    public void close() {
        relay.stop();
        producer.close(Duration.ofSeconds(5));
    }
}

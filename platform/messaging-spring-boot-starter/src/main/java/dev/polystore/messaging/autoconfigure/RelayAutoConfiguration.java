package dev.polystore.messaging.autoconfigure;

import dev.polystore.messaging.clockwork.Clockwork;
import dev.polystore.messaging.outbox.OutboxCleanup;
import dev.polystore.messaging.relay.CapturedBatches;
import dev.polystore.messaging.relay.DebeziumRelay;
import dev.polystore.messaging.relay.OutboxCapture;
import dev.polystore.messaging.relay.OutboxPublisher;
import dev.polystore.messaging.relay.OutboxSource;
import dev.polystore.messaging.relay.OutboxVerification;
import dev.polystore.messaging.relay.Relay;
import dev.polystore.messaging.relay.RelayHealthIndicator;
import dev.polystore.messaging.relay.RelayMetrics;
import dev.polystore.messaging.relay.RelayProducerSettings;
import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.RelayStatus;
import dev.polystore.messaging.relay.RelayTopics;
import dev.polystore.messaging.relay.mongo.RelayedUntil;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** The relay, of a database that Debezium captures or of the service's own making. */
@AutoConfiguration(after = {MessagingAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(RelayProperties.class)
public class RelayAutoConfiguration {

    private static final Duration VERIFICATION = Duration.ofSeconds(2);

    @Bean
    RelayStatus relayStatus(Clock clock) {
        return new RelayStatus(clock);
    }

    @Bean(destroyMethod = "close")
    @Lazy
    RelayProducer relayProducer(ProducerFactory<?, ?> factory) {
        return new RelayProducer(new KafkaProducer<>(RelayProducerSettings.on(factory.getConfigurationProperties())));
    }

    @Bean
    RelayTopics relayTopics(KafkaAdmin admin, ServiceName service, MessagingProperties properties) {
        return new RelayTopics(admin, service.value(), properties.topics());
    }

    /** Only made for who has an outbox. */
    @Bean
    @Lazy
    OutboxPublisher outboxPublisher(
            RelayProducer producer, RelayTopics topics, ServiceName service, RelayStatus status) {
        return new OutboxPublisher(producer.kafka(), topics, service.source(), status);
    }

    /** Holds the relay's producer, so that it is not taken for the service's. */
    record RelayProducer(Producer<String, String> kafka) implements AutoCloseable {
        @Override
        public void close() {
            kafka.close();
        }
    }

    // Before Observation, which looks for its relay: the order of nested classes in a class file is not that of the
    // source.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(OutboxSource.class)
    static class Debezium {

        @Bean
        DebeziumRelay relay(
                OutboxSource source,
                OutboxPublisher publisher,
                RelayStatus status,
                ObjectProvider<RelayedUntil> relayedUntil) {
            var batches = new CapturedBatches(
                    source.outbox(),
                    publisher,
                    status,
                    message -> relayedUntil.ifAvailable(until -> until.set(message.id())));
            return new DebeziumRelay(source, new OutboxCapture(source, batches, status), status);
        }

        @Bean
        OutboxVerification outboxVerification(OutboxSource source, OutboxPublisher publisher, RelayStatus status) {
            return new OutboxVerification(source, publisher, status);
        }

        @Bean
        Clockwork outboxVerificationClockwork(OutboxVerification verification) {
            return new Clockwork("outbox-verification", verification::publishPassedOver, VERIFICATION);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Relay.class)
    static class Observation {

        @Bean("relayHealthIndicator")
        HealthIndicator relayHealth(Relay relay, RelayProperties properties, Clock clock) {
            return new RelayHealthIndicator(relay, properties.tolerance(), clock);
        }

        @Bean
        RelayMetrics relayMetrics(Relay relay) {
            return new RelayMetrics(relay);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(OutboxCleanup.class)
    static class Cleanup {

        @Bean
        Clockwork outboxClockwork(OutboxCleanup cleanup, RelayProperties properties) {
            return new Clockwork("outbox-cleanup", cleanup::removeRelayed, properties.cleanupInterval());
        }
    }
}

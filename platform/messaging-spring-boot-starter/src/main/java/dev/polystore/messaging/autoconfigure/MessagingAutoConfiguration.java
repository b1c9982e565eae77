package dev.polystore.messaging.autoconfigure;

import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.MessageTypes;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.codec.CloudEventsEncoder;
import dev.polystore.messaging.codec.MessageCatalog;
import dev.polystore.messaging.codec.MessageTracing;
import dev.polystore.messaging.outbox.OutboxStore;
import dev.polystore.messaging.outbox.TransactionalOutbox;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Message types, encoding and the outbox. */
@AutoConfiguration(
        after = {JdbcMessagingAutoConfiguration.class, MongoMessagingAutoConfiguration.class},
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ServiceName serviceName(Environment environment) {
        return ServiceName.from(environment);
    }

    @Bean
    MessageCatalog messageCatalog(ObjectProvider<MessageTypes> types) {
        return new MessageCatalog(types.orderedStream().toList());
    }

    @Bean
    MessageTracing messageTracing(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new MessageTracing(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    MessageEncoder messageEncoder(ServiceName service, MessageCatalog catalog, MessageTracing tracing, Clock clock) {
        return new CloudEventsEncoder(service.value(), catalog, tracing, clock);
    }

    @Bean
    @ConditionalOnBean(OutboxStore.class)
    Outbox outbox(MessageEncoder encoder, OutboxStore store) {
        return new TransactionalOutbox(encoder, store);
    }
}

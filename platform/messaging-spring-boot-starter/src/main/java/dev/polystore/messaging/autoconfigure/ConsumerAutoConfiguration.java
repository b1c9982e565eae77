package dev.polystore.messaging.autoconfigure;

import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.codec.MessageCatalog;
import dev.polystore.messaging.codec.MessageDecoder;
import dev.polystore.messaging.codec.MessageTracing;
import dev.polystore.messaging.consumer.ConsumersHealthIndicator;
import dev.polystore.messaging.consumer.DeadLetters;
import dev.polystore.messaging.consumer.HandlerMethodCollector;
import dev.polystore.messaging.consumer.Handlers;
import dev.polystore.messaging.consumer.ListenerContainers;
import dev.polystore.messaging.consumer.ListenerContainers.Pace;
import dev.polystore.messaging.consumer.MessageConsumers;
import dev.polystore.messaging.consumer.PollTransaction;
import dev.polystore.messaging.consumer.Redelivery;
import dev.polystore.messaging.consumer.Topics;
import dev.polystore.messaging.consumer.TransientFault;
import dev.polystore.messaging.consumer.TransientFaults;
import dev.polystore.messaging.deadletter.DeadLetterDesk;
import dev.polystore.messaging.deadletter.DeadLetterTopics;
import dev.polystore.messaging.deadletter.TopicSnapshots;
import dev.polystore.messaging.inbox.Inbox;
import dev.polystore.messaging.inbox.ParkedKeys;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The consumers: handlers, the transaction around them, dead letters. */
@AutoConfiguration(
        after = {MessagingAutoConfiguration.class, KafkaAutoConfiguration.class},
        afterName = "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration")
public class ConsumerAutoConfiguration {

    @Bean
    static HandlerMethodCollector handlerMethodCollector() {
        return new HandlerMethodCollector();
    }

    @Bean
    MessageDecoder messageDecoder(MessageCatalog catalog) {
        return new MessageDecoder(catalog);
    }

    @Bean
    TransientFaults transientFaults(ObjectProvider<TransientFault> further) {
        return new TransientFaults(further.orderedStream().toList());
    }

    @Bean
    PollTransaction pollTransaction(
            ServiceName service,
            ObjectProvider<Inbox> inbox,
            ObjectProvider<PlatformTransactionManager> transactions,
            MessageEncoder encoder,
            ObjectProvider<Outbox> outbox,
            MessageTracing tracing) {
        return new PollTransaction(
                service.value(),
                inbox.getIfAvailable(Inbox::none),
                ofItsOwn(transactions.getIfAvailable()),
                encoder,
                outbox.getIfAvailable(),
                tracing);
    }

    /** Not part of one that is under way: a replay holds a key in a transaction around those of its messages. */
    private static TransactionOperations ofItsOwn(@Nullable PlatformTransactionManager manager) {
        if (manager == null) {
            return TransactionOperations.withoutTransaction();
        }
        var transaction = new TransactionTemplate(manager);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transaction;
    }

    @Bean
    LetterProducer letterProducer(ProducerFactory<?, ?> factory) {
        return new LetterProducer(new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                Map.copyOf(factory.getConfigurationProperties()), new StringSerializer(), new ByteArraySerializer())));
    }

    /** Holds the template of dead letters, so that it is not taken for the service's. */
    record LetterProducer(KafkaOperations<String, byte[]> kafka) {}

    @Bean
    DeadLetters deadLetters(ServiceName service, ObjectProvider<ParkedKeys> parkedKeys, LetterProducer producer) {
        return new DeadLetters(service.value(), parkedKeys.getIfAvailable(ParkedKeys::none), producer.kafka());
    }

    @Bean
    DeadLetterDesk deadLetterDesk(
            ServiceName service,
            ObjectProvider<ParkedKeys> parkedKeys,
            LetterProducer producer,
            ConsumerFactory<?, ?> factory,
            Redelivery redelivery) {
        var snapshots = new TopicSnapshots(factory.getConfigurationProperties());
        return new DeadLetterDesk(
                service.value(),
                new DeadLetterTopics(service.value(), snapshots, producer.kafka()),
                parkedKeys.getIfAvailable(ParkedKeys::none),
                redelivery);
    }

    @Bean
    Redelivery redelivery(MessageConsumers consumers, MessageDecoder decoder, PollTransaction transaction) {
        return new Redelivery(consumers, decoder, transaction);
    }

    @Bean
    ListenerContainers listenerContainers(
            ServiceName service,
            MessagingProperties properties,
            ConsumerFactory<?, ?> factory,
            MessageDecoder decoder,
            PollTransaction transaction,
            DeadLetters deadLetters,
            TransientFaults faults) {
        var pace = new Pace(
                properties.concurrency(),
                properties.offsetInterval(),
                properties.firstRetry(),
                properties.longestRetry());
        return new ListenerContainers(
                service.value(), factory.getConfigurationProperties(), pace, decoder, transaction, deadLetters, faults);
    }

    @Bean
    MessageConsumers messageConsumers(
            ServiceName service,
            MessageCatalog catalog,
            HandlerMethodCollector methods,
            ObjectProvider<MessageBatchHandler> batchHandlers,
            ListenerContainers containers,
            MessagingProperties properties,
            KafkaAdmin admin) {
        // Topics that are there already get their retention too.
        admin.setModifyTopicConfigs(true);
        var topics = new Topics(service.value(), catalog, properties.topics());
        return new MessageConsumers(
                () -> new Handlers(
                        service.value(),
                        catalog,
                        methods,
                        batchHandlers.orderedStream().toList()),
                containers,
                topics,
                admin);
    }

    @Bean("consumersHealthIndicator")
    HealthIndicator consumersHealth(MessageConsumers consumers, MessagingProperties properties) {
        return new ConsumersHealthIndicator(consumers, properties.silenceTolerance());
    }
}

package dev.polystore.messaging.accounting;

import dev.polystore.messaging.autoconfigure.ConsumerAutoConfiguration;
import dev.polystore.messaging.autoconfigure.JdbcMessagingAutoConfiguration;
import dev.polystore.messaging.autoconfigure.MongoMessagingAutoConfiguration;
import dev.polystore.messaging.autoconfigure.ServiceName;
import dev.polystore.messaging.codec.MessageCatalog;
import dev.polystore.messaging.consumer.MessageConsumers;
import dev.polystore.messaging.consumer.Subscriptions;
import dev.polystore.messaging.inbox.Inbox;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoDatabaseUtils;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounting of messages, for the outbox and the inbox that a service has. */
@AutoConfiguration(
        after = {
            ConsumerAutoConfiguration.class,
            JdbcMessagingAutoConfiguration.class,
            MongoMessagingAutoConfiguration.class
        })
public class MessageAccountingAutoConfiguration {

    @Bean
    Subscriptions subscriptions(MessageConsumers consumers, MessageCatalog catalog) {
        return new Subscriptions(consumers, catalog);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JdbcOperations.class)
    @ConditionalOnBean({Inbox.class, JdbcOperations.class})
    static class Jdbc {

        @Bean
        SentMessages sentMessages(JdbcOperations jdbc) {
            return new JdbcSentMessages(JdbcClient.create(jdbc));
        }

        @Bean
        HandledMessages handledMessages(JdbcOperations jdbc, ServiceName service) {
            return new JdbcHandledMessages(JdbcClient.create(jdbc), service.value());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoDatabaseFactory.class)
    @ConditionalOnBean({Inbox.class, MongoDatabaseFactory.class})
    static class Mongo {

        @Bean
        SentMessages sentMessages(MongoDatabaseFactory factory, PlatformTransactionManager transactions, Clock clock) {
            return new MongoSentMessages(
                    () -> MongoDatabaseUtils.getDatabase(factory), new TransactionTemplate(transactions), clock);
        }

        @Bean
        HandledMessages handledMessages(MongoDatabaseFactory factory, ServiceName service) {
            return new MongoHandledMessages(factory.getMongoDatabase(), service.value());
        }
    }
}

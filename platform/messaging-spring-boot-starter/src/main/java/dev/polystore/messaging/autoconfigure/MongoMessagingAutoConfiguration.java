package dev.polystore.messaging.autoconfigure;

import com.mongodb.client.MongoDatabase;
import dev.polystore.messaging.consumer.TransientFault;
import dev.polystore.messaging.inbox.Inbox;
import dev.polystore.messaging.inbox.MongoInbox;
import dev.polystore.messaging.inbox.MongoParkedKeys;
import dev.polystore.messaging.inbox.ParkedKeys;
import dev.polystore.messaging.outbox.MongoOutboxCleanup;
import dev.polystore.messaging.outbox.MongoOutboxStore;
import dev.polystore.messaging.outbox.OutboxCleanup;
import dev.polystore.messaging.outbox.OutboxStore;
import dev.polystore.messaging.relay.OutboxSource;
import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.mongo.MongoFaults;
import dev.polystore.messaging.relay.mongo.MongoOutboxSource;
import dev.polystore.messaging.relay.mongo.RelayedUntil;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoDatabaseUtils;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox, inbox and relay of a service with a MongoDB database, whose transactions the service's factory opens. */
@AutoConfiguration
@ConditionalOnClass(MongoTransactionManager.class)
@ConditionalOnBean(MongoDatabaseFactory.class)
@EnableConfigurationProperties(RelayProperties.class)
public class MongoMessagingAutoConfiguration {

    private final Supplier<MongoDatabase> inTransaction;
    private final MongoDatabase database;

    MongoMessagingAutoConfiguration(MongoDatabaseFactory factory) {
        this.inTransaction = () -> MongoDatabaseUtils.getDatabase(factory);
        this.database = factory.getMongoDatabase();
    }

    @Bean
    OutboxStore outboxStore(Clock clock) {
        return new MongoOutboxStore(inTransaction, clock);
    }

    @Bean
    Inbox inbox(Clock clock) {
        return new MongoInbox(inTransaction, clock);
    }

    @Bean
    ParkedKeys parkedKeys(PlatformTransactionManager transactions, Clock clock) {
        return new MongoParkedKeys(inTransaction, new TransactionTemplate(transactions), clock);
    }

    @Bean
    TransientFault mongoFaults() {
        return new MongoFaults();
    }

    @Bean
    RelayedUntil relayedUntil() {
        return new RelayedUntil();
    }

    @Bean
    @ConditionalOnProperty(name = "polystore.outbox.relay", havingValue = "embedded", matchIfMissing = true)
    OutboxCleanup outboxCleanup(RelayedUntil relayedUntil, RelayProperties properties, Clock clock) {
        return new MongoOutboxCleanup(database, relayedUntil, properties.retention(), clock);
    }

    @Bean
    @ConditionalOnProperty(name = "polystore.outbox.relay", havingValue = "embedded", matchIfMissing = true)
    OutboxSource outboxSource(
            Environment environment,
            ServiceName service,
            RelayProperties properties,
            RelayedUntil relayedUntil,
            Clock clock) {
        var uri = environment.getRequiredProperty("spring.mongodb.uri");
        return new MongoOutboxSource(uri, service.value(), properties, database, relayedUntil, clock);
    }
}

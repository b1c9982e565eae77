package dev.polystore.messaging.autoconfigure;

import dev.polystore.messaging.clockwork.Clockwork;
import dev.polystore.messaging.inbox.Inbox;
import dev.polystore.messaging.inbox.JdbcInbox;
import dev.polystore.messaging.inbox.JdbcInboxCleanup;
import dev.polystore.messaging.inbox.JdbcParkedKeys;
import dev.polystore.messaging.inbox.ParkedKeys;
import dev.polystore.messaging.outbox.JdbcOutboxCleanup;
import dev.polystore.messaging.outbox.JdbcOutboxStore;
import dev.polystore.messaging.outbox.OutboxCleanup;
import dev.polystore.messaging.outbox.OutboxStore;
import dev.polystore.messaging.relay.OutboxSource;
import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.postgres.PostgresOutboxSource;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox, inbox and relay of a service with a PostgreSQL database. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration")
@ConditionalOnBean(value = JdbcConnectionDetails.class, type = "org.springframework.jdbc.core.JdbcOperations")
@ConditionalOnProperty(name = "polystore.outbox.store", havingValue = "jdbc", matchIfMissing = true)
@EnableConfigurationProperties({RelayProperties.class, MessagingProperties.class})
public class JdbcMessagingAutoConfiguration {

    private static final Duration INBOX_CLEANUP = Duration.ofMinutes(10);

    @Bean
    OutboxStore outboxStore(JdbcOperations jdbc) {
        return new JdbcOutboxStore(jdbc);
    }

    @Bean
    Inbox inbox(JdbcOperations jdbc) {
        return new JdbcInbox(jdbc);
    }

    @Bean
    ParkedKeys parkedKeys(JdbcOperations jdbc, PlatformTransactionManager transactions) {
        return new JdbcParkedKeys(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    Clockwork inboxClockwork(JdbcOperations jdbc, MessagingProperties properties, Clock clock) {
        var cleanup = new JdbcInboxCleanup(jdbc, properties.inboxRetention(), clock);
        return new Clockwork("inbox-cleanup", cleanup::removeExpired, INBOX_CLEANUP);
    }

    @Bean
    OutboxCleanup outboxCleanup(JdbcOperations jdbc, ServiceName service, RelayProperties properties, Clock clock) {
        var slot = PostgresOutboxSource.slotName(service.value(), properties);
        return new JdbcOutboxCleanup(jdbc, slot, properties, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "polystore.outbox.relay", havingValue = "embedded", matchIfMissing = true)
    OutboxSource outboxSource(
            JdbcConnectionDetails database, ServiceName service, RelayProperties properties, Clock clock) {
        return new PostgresOutboxSource(database.getJdbcUrl(), service.value(), properties, clock);
    }
}

package dev.polystore.messaging.autoconfigure;

import dev.polystore.messaging.consumer.TopicSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of messaging.
 *
 * @param partitions of each topic that is created; the same for all, so that one key has one partition everywhere
 * @param replicationFactor of each topic that is created
 * @param eventRetention how long event topics keep messages; for ever without one, which a rebuild of a read model needs
 * @param commandRetention how long topics of commands and replies keep messages
 * @param deadLetterRetention how long dead-letter topics keep messages
 * @param inboxRetention how long a PostgreSQL inbox remembers what it has handled: longer than a command can come again
 * @param concurrency threads that consume each topic
 * @param offsetInterval how often Kafka is told how far a consumer has come; zero for after each poll, which a consumer without
 *     an inbox needs
 * @param firstRetry pause after a transient fault, doubled up to {@code longestRetry}
 * @param silenceTolerance for how long a consumer may not have heard from Kafka before the service counts as down
 */
@ConfigurationProperties("polystore.messaging")
public record MessagingProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replicationFactor,
        @Nullable Duration eventRetention,
        @DefaultValue("7d") Duration commandRetention,
        @DefaultValue("90d") Duration deadLetterRetention,
        @DefaultValue("30d") Duration inboxRetention,
        @DefaultValue("1") int concurrency,
        @DefaultValue("1s") Duration offsetInterval,
        @DefaultValue("200ms") Duration firstRetry,
        @DefaultValue("10s") Duration longestRetry,
        @DefaultValue("30s") Duration silenceTolerance) {

    public MessagingProperties {
        if (!offsetInterval.isZero() && offsetInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "polystore.messaging.offset-interval is %s; it must be a millisecond or more, or 0s to tell Kafka after each poll"
                            .formatted(offsetInterval));
        }
        if (inboxRetention.compareTo(commandRetention) <= 0) {
            throw new IllegalArgumentException(
                    "polystore.messaging.inbox-retention is %s; it must be longer than command-retention, %s, or a command that comes again takes effect again"
                            .formatted(inboxRetention, commandRetention));
        }
    }

    TopicSettings topics() {
        return new TopicSettings(partitions, replicationFactor, eventRetention, commandRetention, deadLetterRetention);
    }
}

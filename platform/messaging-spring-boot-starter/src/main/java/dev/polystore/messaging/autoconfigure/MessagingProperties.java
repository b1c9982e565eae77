package dev.polystore.messaging.autoconfigure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of messaging.
 *
 * @param partitions of each topic that is created; the same for all, so that one key has one partition everywhere
 * @param replicationFactor of each topic that is created
 * @param concurrency threads that consume each topic
 * @param firstRetry pause after a transient fault, doubled up to {@code longestRetry}
 * @param silenceTolerance for how long a consumer may not have heard from Kafka before the service counts as down
 */
@ConfigurationProperties("polystore.messaging")
public record MessagingProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1") int concurrency,
        @DefaultValue("200ms") Duration firstRetry,
        @DefaultValue("10s") Duration longestRetry,
        @DefaultValue("30s") Duration silenceTolerance) {}

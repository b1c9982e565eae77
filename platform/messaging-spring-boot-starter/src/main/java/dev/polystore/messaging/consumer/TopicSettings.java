package dev.polystore.messaging.consumer;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.config.TopicBuilder;

/**
 * How topics are made.
 *
 * @param eventRetention without one events are kept for ever, so that what is derived from them can be built anew
 * @param commandRetention of commands and replies, which mean something only while a conversation goes on
 */
public record TopicSettings(
        int partitions,
        short replicationFactor,
        @Nullable Duration eventRetention,
        Duration commandRetention,
        Duration deadLetterRetention) {

    private static final String FOR_EVER = "-1";

    public NewTopic of(String name) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicationFactor)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, retention(name))
                .config(TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER)
                .build();
    }

    private String retention(String name) {
        if (name.endsWith(".dlt")) {
            return milliseconds(deadLetterRetention);
        }
        if (name.endsWith(".events")) {
            return eventRetention == null ? FOR_EVER : milliseconds(eventRetention);
        }
        return milliseconds(commandRetention);
    }

    private static String milliseconds(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}

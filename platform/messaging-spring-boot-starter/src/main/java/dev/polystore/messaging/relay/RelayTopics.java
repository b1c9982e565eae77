package dev.polystore.messaging.relay;

import dev.polystore.messaging.consumer.TopicSettings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdminOperations;

/**
 * The topics that a relay writes to. One that does not exist is created: waiting for it would hold up all other messages.
 */
public final class RelayTopics {

    private static final Logger log = LoggerFactory.getLogger(RelayTopics.class);

    private final KafkaAdminOperations admin;
    private final String service;
    private final TopicSettings settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public RelayTopics(KafkaAdminOperations admin, String service, TopicSettings settings) {
        this.admin = admin;
        this.service = service;
        this.settings = settings;
    }

    /** Where the relay tells of what it could not send. */
    public String deadLetters() {
        return service + ".outbox.dlt";
    }

    /** Sees to it that the topic is there; false while Kafka does not answer. */
    boolean exists(String topic) {
        if (known.contains(topic)) {
            return true;
        }
        try {
            admin.createOrModifyTopics(settings.of(topic));
            return known.add(topic);
        } catch (KafkaException failed) {
            log.warn("Topic {} could not be looked up or created: {}", topic, failed.getMessage());
            return failed.getMostSpecificCause() instanceof InvalidTopicException;
        }
    }
}

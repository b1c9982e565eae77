package dev.polystore.messaging.relay;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdminOperations;

/**
 * The topics that a relay writes to. One that does not exist is created: waiting for it would hold up all other messages.
 */
public final class RelayTopics {

    private static final Logger log = LoggerFactory.getLogger(RelayTopics.class);

    private final KafkaAdminOperations admin;
    private final String service;
    private final int partitions;
    private final short replicationFactor;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public RelayTopics(KafkaAdminOperations admin, String service, int partitions, short replicationFactor) {
        this.admin = admin;
        this.service = service;
        this.partitions = partitions;
        this.replicationFactor = replicationFactor;
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
            admin.createOrModifyTopics(TopicBuilder.name(topic)
                    .partitions(partitions)
                    .replicas(replicationFactor)
                    .build());
            return known.add(topic);
        } catch (KafkaException failed) {
            log.warn("Topic {} could not be looked up or created: {}", topic, failed.getMessage());
            return failed.getMostSpecificCause() instanceof InvalidTopicException;
        }
    }
}

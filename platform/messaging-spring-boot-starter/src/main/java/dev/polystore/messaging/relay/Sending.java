package dev.polystore.messaging.relay;

import dev.polystore.messaging.OutboxMessage;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Messages on their way to Kafka.
 *
 * @param acknowledgements one for each message
 */
public record Sending(List<OutboxMessage> messages, List<Future<RecordMetadata>> acknowledgements) {

    int size() {
        return messages.size();
    }

    /** Whether Kafka has answered for all of them. */
    boolean isDone() {
        return acknowledgements.stream().allMatch(Future::isDone);
    }
}

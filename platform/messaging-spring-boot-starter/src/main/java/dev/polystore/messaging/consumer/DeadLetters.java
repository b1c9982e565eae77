package dev.polystore.messaging.consumer;

import dev.polystore.messaging.inbox.ParkedKeys;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/** Parks what can never be handled in {@code <topic>.dlt}, and what comes after it on the same key, in order. */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final String service;
    private final ParkedKeys parkedKeys;
    private final ConsumerRecordRecoverer publisher;

    /** @param publisher writes a record to its dead-letter topic and returns when Kafka has it */
    public DeadLetters(String service, ParkedKeys parkedKeys, ConsumerRecordRecoverer publisher) {
        this.service = service;
        this.parkedKeys = parkedKeys;
        this.publisher = publisher;
    }

    /** A poll in two: what may be handled, and what waits behind a parked message. */
    record Split(List<ConsumerRecord<String, byte[]>> free, List<ConsumerRecord<String, byte[]>> waiting) {}

    Split split(String topic, List<ConsumerRecord<String, byte[]>> poll) {
        var keys =
                poll.stream().map(ConsumerRecord::key).filter(Objects::nonNull).collect(Collectors.toSet());
        var parked = parkedKeys.among(service, topic, keys);
        if (parked.isEmpty()) {
            return new Split(poll, List.of());
        }
        var byWaiting = poll.stream()
                .collect(Collectors.partitioningBy(record -> record.key() != null && parked.contains(record.key())));
        return new Split(Objects.requireNonNull(byWaiting.get(false)), Objects.requireNonNull(byWaiting.get(true)));
    }

    boolean isWaiting(ConsumerRecord<String, byte[]> record) {
        return !split(record.topic(), List.of(record)).waiting().isEmpty();
    }

    void follow(ConsumerRecord<String, byte[]> record) {
        publisher.accept(record, new WaitsBehindParkedMessage(record.key()));
    }

    /** First the letter, then the key: a crash in between parks the message twice but never loses it. */
    void park(ConsumerRecord<String, byte[]> record, RuntimeException cause) {
        log.error(
                "Parked {}-{}@{} (key {}): it can never be handled",
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                cause);
        publisher.accept(record, cause);
        if (record.key() != null) {
            parkedKeys.park(service, record.topic(), record.key(), String.valueOf(cause.getMessage()));
        }
    }

    static final class WaitsBehindParkedMessage extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WaitsBehindParkedMessage(String key) {
            super("Waits behind a parked message of key " + key);
        }
    }
}

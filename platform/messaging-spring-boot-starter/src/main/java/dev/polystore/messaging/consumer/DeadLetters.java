package dev.polystore.messaging.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.polystore.messaging.inbox.ParkedKeys;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/** Parks what can never be handled in {@code <topic>.dlt}, and what comes after it on the same key, in order. */
public final class DeadLetters {

    /** Header of a letter: the service that could not handle it. */
    public static final String PARKED_BY = "parked-by";

    /** Header of a letter that was never tried, because another one of its key lies here. */
    public static final String WAITS_BEHIND = "waits-behind";

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final String service;
    private final ParkedKeys parkedKeys;
    private final DeadLetterPublishingRecoverer publisher;

    public DeadLetters(String service, ParkedKeys parkedKeys, KafkaOperations<String, byte[]> kafka) {
        this.service = service;
        this.parkedKeys = parkedKeys;
        this.publisher = publisher(kafka);
    }

    /** Spring Kafka's publisher, which adds origin and cause as headers; it returns when Kafka has the letter. */
    private DeadLetterPublishingRecoverer publisher(KafkaOperations<String, byte[]> kafka) {
        var letters = new DeadLetterPublishingRecoverer(
                kafka, (record, _) -> new TopicPartition(record.topic() + ".dlt", record.partition()));
        letters.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        letters.setHeadersFunction(this::headers);
        return letters;
    }

    private Headers headers(ConsumerRecord<?, ?> record, Exception cause) {
        var headers = new RecordHeaders().add(PARKED_BY, service.getBytes(UTF_8));
        return cause instanceof WaitsBehindParkedMessage
                ? headers.add(WAITS_BEHIND, String.valueOf(record.key()).getBytes(UTF_8))
                : headers;
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

    /**
     * Parks a record if its key waits.
     *
     * @return whether it did, or the key has been freed meanwhile
     */
    boolean follow(ConsumerRecord<String, byte[]> record) {
        var waiting = split(record.topic(), List.of(record)).waiting();
        return !waiting.isEmpty()
                && parkedKeys
                        .whileParked(service, record.topic(), record.key(), () -> {
                            publisher.accept(record, new WaitsBehindParkedMessage(record.key()));
                            return record;
                        })
                        .isPresent();
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

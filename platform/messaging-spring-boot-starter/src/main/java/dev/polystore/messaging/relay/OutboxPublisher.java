package dev.polystore.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.codec.MessageJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Produces messages of an outbox to Kafka.
 *
 * <p>Its producer never gives a message up (see {@link RelayProducerSettings}), because the next message of the same key
 * would overtake it. So a broker that is away makes this wait, and {@link RelayStatus} says so.
 */
public final class OutboxPublisher {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final long PATIENCE_SECONDS = 5;

    private final Producer<String, String> producer;
    private final RelayTopics topics;
    private final String source;
    private final RelayStatus status;
    private final List<Header> shared;

    /** @param source the CloudEvents source of all messages, such as {@code /billing-service} */
    public OutboxPublisher(Producer<String, String> producer, RelayTopics topics, String source, RelayStatus status) {
        this.producer = producer;
        this.topics = topics;
        this.source = source;
        this.status = status;
        this.shared = List.of(
                header(MessageHeaders.SPEC_VERSION, "1.0"),
                header(MessageHeaders.SOURCE, source),
                header(MessageHeaders.CONTENT_TYPE, "application/json"));
    }

    /**
     * Gives messages to the producer, which sends them in this order.
     *
     * @throws InterruptedException if the relay is stopped while it waits for Kafka to tell of their topics
     */
    Sending send(List<OutboxMessage> messages) throws InterruptedException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>(messages.size());
        for (var message : messages) {
            acknowledgements.add(send(record(message)));
        }
        return new Sending(messages, acknowledgements);
    }

    /**
     * Returns when Kafka has acknowledged all messages; those it refuses for ever are told of in
     * {@link RelayTopics#deadLetters()}.
     *
     * @throws InterruptedException if the relay is stopped while it waits
     */
    void await(Sending sending) throws InterruptedException {
        for (int i = 0; i < sending.size(); i++) {
            await(sending.acknowledgements().get(i), sending.messages().get(i));
        }
    }

    /** Sends messages and waits until Kafka has them. */
    public void publish(List<OutboxMessage> messages) throws InterruptedException {
        await(send(messages));
    }

    /** Without its topic's metadata the producer refuses a record at once; then nothing may be sent after it either. */
    private Future<RecordMetadata> send(ProducerRecord<String, String> record) throws InterruptedException {
        while (true) {
            var future = topics.exists(record.topic()) ? producer.send(record) : null;
            if (future != null && !(future.isDone() && failedForNow(future))) {
                return future;
            }
            // Kafka's clients end early when they are interrupted, and leave it to their caller to heed it.
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            waiting("no metadata of topic " + record.topic());
        }
    }

    private static boolean failedForNow(Future<RecordMetadata> future) throws InterruptedException {
        try {
            future.get();
            return false;
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof RetriableException;
        }
    }

    private void await(Future<RecordMetadata> acknowledgement, OutboxMessage message) throws InterruptedException {
        while (true) {
            try {
                acknowledgement.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException slow) {
                waiting("no acknowledgement of topic " + message.topic());
            } catch (ExecutionException refused) {
                handleRefusal(message, refused.getCause());
                return;
            }
        }
    }

    private void waiting(String forWhat) {
        status.is(RelayState.Status.WAITING_FOR_KAFKA, forWhat + "; is Kafka up (spring.kafka.bootstrap-servers)?");
    }

    private void handleRefusal(OutboxMessage message, @Nullable Throwable cause) throws InterruptedException {
        if (!(cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException)) {
            throw new IllegalStateException("Kafka refused message " + message.id(), cause);
        }
        log.error("Kafka refuses message {} of type {} for ever", message.id(), message.type(), cause);
        deadLetter(message.key(), message.id().toString(), message.type(), cause);
    }

    /** A letter that tells of the failure; the message itself still lies in the outbox under its id. */
    void deadLetter(String key, String id, String type, @Nullable Throwable cause) throws InterruptedException {
        var body = Map.of("id", id, "type", type, "failure", String.valueOf(cause));
        var letter = new ProducerRecord<>(
                topics.deadLetters(), null, key, MessageJson.mapper().writeValueAsString(body));
        letter.headers().add(header(MessageHeaders.SOURCE, source));
        try {
            send(letter).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Not even a dead letter could be written", failed.getCause());
        }
    }

    private ProducerRecord<String, String> record(OutboxMessage message) {
        var headers = new RecordHeaders(shared);
        headers.add(header(MessageHeaders.ID, message.id().toString()));
        headers.add(header(MessageHeaders.TYPE, message.type()));
        message.headers().forEach((name, value) -> headers.add(header(name, value)));
        return new ProducerRecord<>(message.topic(), null, message.key(), message.payload(), headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}

package dev.polystore.messaging.relay;

import static dev.polystore.messaging.CrashPoint.MESSAGES_ACKNOWLEDGED;
import static dev.polystore.messaging.CrashPoint.MESSAGES_CAPTURED;

import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.codec.MessageJson;
import dev.polystore.messaging.relay.RelayState.Status;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;

/** Publishes what Debezium captured, a batch at a time; only then does Debezium store how far it got. */
public final class CapturedBatches implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private static final Logger log = LoggerFactory.getLogger(CapturedBatches.class);
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final Transformation<SourceRecord> router;
    private final OutboxPublisher publisher;
    private final RelayStatus status;
    private final Consumer<OutboxMessage> onRelayed;

    /** @param onRelayed is told the last message of each batch, once Kafka has it */
    public CapturedBatches(
            Transformation<SourceRecord> router,
            OutboxPublisher publisher,
            RelayStatus status,
            Consumer<OutboxMessage> onRelayed) {
        this.router = router;
        this.publisher = publisher;
        this.status = status;
        this.onRelayed = onRelayed;
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> batch,
            DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        var messages = new ArrayList<OutboxMessage>(batch.size());
        for (var event : batch) {
            var message = read(event.record());
            if (message != null) {
                messages.add(message);
            }
        }
        MESSAGES_CAPTURED.reached();
        publisher.publish(messages);
        MESSAGES_ACKNOWLEDGED.reached();
        for (var event : batch) {
            committer.markProcessed(event);
        }
        committer.markBatchFinished();
        if (!messages.isEmpty()) {
            onRelayed.accept(messages.getLast());
        }
        status.is(Status.RELAYING, "capturing");
    }

    /** A row that is no message must not end the relay: it would never get past it. */
    private @Nullable OutboxMessage read(SourceRecord captured) throws InterruptedException {
        try {
            var routed = router.apply(captured);
            return routed == null || routed.headers().lastWithName("id") == null ? null : message(routed);
        } catch (RuntimeException unreadable) {
            log.error("A row of the outbox is no message: {}", captured.key(), unreadable);
            publisher.deadLetter(String.valueOf(captured.key()), "", "", unreadable);
            return null;
        }
    }

    private static OutboxMessage message(SourceRecord routed) {
        return new OutboxMessage(
                UUID.fromString(header(routed, "id").toString()),
                routed.topic(),
                String.valueOf(routed.key()),
                header(routed, MessageHeaders.TYPE).toString(),
                String.valueOf(routed.value()),
                headers(header(routed, "headers")));
    }

    private static Object header(SourceRecord routed, String name) {
        return Objects.requireNonNull(routed.headers().lastWithName(name).value(), name);
    }

    private static Map<String, String> headers(Object packed) {
        if (packed instanceof Struct struct) {
            var headers = new HashMap<String, String>();
            struct.schema().fields().forEach(field -> {
                if (struct.get(field) != null) {
                    headers.put(field.name(), String.valueOf(struct.get(field)));
                }
            });
            return headers;
        }
        return MessageJson.mapper().readValue(packed.toString(), STRINGS);
    }
}

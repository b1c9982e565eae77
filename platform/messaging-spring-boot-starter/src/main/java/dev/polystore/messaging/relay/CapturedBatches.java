package dev.polystore.messaging.relay;

import static dev.polystore.messaging.CrashPoint.MESSAGES_ACKNOWLEDGED;
import static dev.polystore.messaging.CrashPoint.MESSAGES_CAPTURED;

import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.messaging.relay.capture.CapturedRecords;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what Debezium captured, and tells Debezium how far Kafka has acknowledged it: only so far does the position move.
 *
 * <p>The next batch is sent while earlier ones are still on their way, so that a message need not wait for the
 * acknowledgement of others; one producer keeps the order.
 */
public final class CapturedBatches implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private static final Logger log = LoggerFactory.getLogger(CapturedBatches.class);
    private static final int MOST_UNDER_WAY = 2_048;

    private final CapturedOutbox outbox;
    private final OutboxPublisher publisher;
    private final RelayStatus status;
    private final Consumer<OutboxMessage> onRelayed;
    private final Queue<Batch> underWay = new ArrayDeque<>();
    private int messagesUnderWay;

    /** @param onRelayed is told the last message of each batch, once Kafka has it */
    public CapturedBatches(
            CapturedOutbox outbox, OutboxPublisher publisher, RelayStatus status, Consumer<OutboxMessage> onRelayed) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.status = status;
        this.onRelayed = onRelayed;
    }

    private record Batch(RecordChangeEvent<SourceRecord> captured, Sending sending) {}

    /** What was under way in an earlier life of the engine is captured again, from the position that was stored. */
    void startOver() {
        underWay.clear();
        messagesUnderWay = 0;
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> batches,
            DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        for (var batch : batches) {
            var records = records(batch.record());
            if (!records.isEmpty()) {
                send(batch, messages(records));
            }
            settle(committer, records.isEmpty() ? 0 : MOST_UNDER_WAY);
        }
        committer.markBatchFinished();
    }

    private static List<SourceRecord> records(SourceRecord captured) {
        return captured instanceof CapturedRecords batch ? batch.take() : List.of(captured);
    }

    private List<OutboxMessage> messages(List<SourceRecord> records) throws InterruptedException {
        var messages = new ArrayList<OutboxMessage>(records.size());
        for (var record : records) {
            var message = read(record);
            if (message != null) {
                messages.add(message);
            }
        }
        return messages;
    }

    /** A row that is no message must not end the relay: it would never get past it. */
    private @Nullable OutboxMessage read(SourceRecord captured) throws InterruptedException {
        try {
            return outbox.read(captured);
        } catch (RuntimeException unreadable) {
            log.error("A row of the outbox is no message: {}", captured.key(), unreadable);
            publisher.deadLetter(String.valueOf(captured.key()), "", "", unreadable);
            return null;
        }
    }

    private void send(RecordChangeEvent<SourceRecord> captured, List<OutboxMessage> messages)
            throws InterruptedException {
        MESSAGES_CAPTURED.reached();
        underWay.add(new Batch(captured, publisher.send(messages)));
        messagesUnderWay += messages.size();
    }

    /** Settles, in order, what Kafka has answered; waits for its answer while more than {@code most} messages are under way. */
    private void settle(DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer, int most)
            throws InterruptedException {
        for (var oldest = underWay.peek(); oldest != null; oldest = underWay.peek()) {
            if (messagesUnderWay <= most && !oldest.sending().isDone()) {
                return;
            }
            publisher.await(oldest.sending());
            MESSAGES_ACKNOWLEDGED.reached();
            underWay.remove();
            messagesUnderWay -= oldest.sending().size();
            committer.markProcessed(oldest.captured());
            tell(oldest.sending().messages());
        }
    }

    private void tell(List<OutboxMessage> relayed) {
        if (!relayed.isEmpty()) {
            onRelayed.accept(relayed.getLast());
        }
        status.is(Status.RELAYING, "capturing");
    }
}

package dev.polystore.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.consumer.TopicSettings;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdminOperations;

/** What Debezium is told of, and when, while Kafka takes its time. */
class CapturedBatchesTest {

    static final String HEARTBEAT = "heartbeat";

    final MockProducer<String, String> kafka =
            new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
    final List<String> relayed = new ArrayList<>();
    final Position position = new Position();
    final CapturedBatches batches = batches();

    @Test
    void sendsTheNextBeforeTheFirstIsAcknowledged() throws InterruptedException {
        captures("one");
        captures("two");

        assertThat(kafka.history()).extracting(ProducerRecord::value).containsExactly("one", "two");
    }

    @Test
    void thePositionWaitsForAnAcknowledgementThatIsSlow() throws InterruptedException {
        captures("one");
        captures("two");
        captures(HEARTBEAT);
        assertThat(position.processed).isEmpty();

        kafka.completeNext();
        captures(HEARTBEAT);
        assertThat(position.processed).containsExactly("one");
        assertThat(relayed).containsExactly("one");

        kafka.completeNext();
        captures(HEARTBEAT);
        assertThat(position.processed).containsExactly("one", "two", HEARTBEAT, HEARTBEAT, HEARTBEAT);
    }

    @Test
    void whatWasUnderWayInAnEarlierLifeDoesNotMoveThePositionOfThisOne() throws InterruptedException {
        captures("one");
        batches.startOver();
        kafka.completeNext();

        captures(HEARTBEAT);

        assertThat(position.processed).containsExactly(HEARTBEAT);
    }

    @Test
    void goesOnAfterAMessageThatKafkaRefusesForEver() throws InterruptedException {
        captures("too large");
        kafka.errorNext(new RecordTooLargeException("too large"));
        var answers = Thread.ofVirtual().start(() -> {
            while (!kafka.completeNext()) {
                Thread.onSpinWait();
            }
        });

        captures(HEARTBEAT);

        answers.join();
        assertThat(kafka.history()).last().extracting(ProducerRecord::topic).isEqualTo("billing-service.outbox.dlt");
        assertThat(position.processed).containsExactly("too large", HEARTBEAT);
    }

    private CapturedBatches batches() {
        var status = new RelayStatus(Clock.systemUTC());
        var settings = new TopicSettings(1, (short) 1, null, Duration.ofDays(7), Duration.ofDays(90));
        var topics = new RelayTopics(mock(KafkaAdminOperations.class), "billing-service", settings);
        var publisher = new OutboxPublisher(kafka, topics, "/billing-service", status);
        return new CapturedBatches(
                CapturedBatchesTest::message, publisher, status, message -> relayed.add(message.payload()));
    }

    private static @org.jspecify.annotations.Nullable OutboxMessage message(SourceRecord record) {
        var text = String.valueOf(record.value());
        return text.equals(HEARTBEAT)
                ? null
                : new OutboxMessage(Ids.next(), "billing.events", "key", "billing.Said.v1", text, Map.of());
    }

    private void captures(String text) throws InterruptedException {
        var record = new SourceRecord(Map.of(), Map.of("position", text), "outbox", null, text);
        batches.handleBatch(List.of(() -> record), position);
    }

    /** Remembers how far Debezium was told that things are relayed. */
    private static final class Position implements DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> {

        final List<String> processed = new ArrayList<>();

        @Override
        public void markProcessed(RecordChangeEvent<SourceRecord> event) {
            processed.add(String.valueOf(event.record().value()));
        }

        @Override
        public void markBatchFinished() {}

        @Override
        public void markProcessed(RecordChangeEvent<SourceRecord> event, DebeziumEngine.Offsets offsets) {
            markProcessed(event);
        }

        @Override
        public DebeziumEngine.Offsets buildOffsets() {
            throw new UnsupportedOperationException();
        }
    }
}

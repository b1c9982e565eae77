package dev.polystore.messaging.relay.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.debezium.pipeline.DataChangeEvent;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceConnector;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptTaskTest {

    final HandoverQueue queue = new HandoverQueue();
    final Debezium debezium = new Debezium();
    final PromptTask task = new PromptTask(debezium, SourceConnector.class) {};

    @BeforeEach
    void start() {
        var connector = new Properties();
        HandoverQueue.settings(connector, 100);
        connector.setProperty("connector.class", "prompt");
        Map<String, String> settings = connector.stringPropertyNames().stream()
                .collect(java.util.stream.Collectors.toMap(name -> name, connector::getProperty));
        queue.configure(settings);
        task.start(settings);
    }

    @Test
    void letsDebeziumBelieveThatItIsItsOwnConnector() {
        assertThat(debezium.settings).containsEntry("connector.class", SourceConnector.class.getName());
    }

    @Test
    void wakesUpForARecord() {
        var polled = CompletableFuture.supplyAsync(this::untilSomethingComes);
        var record = record(1);
        queue.enqueue(new DataChangeEvent(record));

        assertThat(polled.join().take()).containsExactly(record);
    }

    @Test
    void handsOverAllThatWaitsWithThePositionOfTheLast() {
        queue.enqueue(new DataChangeEvent(record(1)));
        queue.enqueue(new DataChangeEvent(record(2)));

        var handedOver = untilSomethingComes();

        assertThat(handedOver.take()).extracting(SourceRecord::value).containsExactly(1, 2);
        assertThat(handedOver.sourceOffset()).isEqualTo(record(2).sourceOffset());
        assertThat(queue.size()).isZero();
    }

    @Test
    void tellsOnceOfALullAfterRecords() throws InterruptedException {
        queue.enqueue(new DataChangeEvent(record(1)));
        untilSomethingComes();

        assertThat(task.poll())
                .singleElement()
                .isInstanceOfSatisfying(
                        CapturedRecords.class, lull -> assertThat(lull.take()).isEmpty());
        assertThat(task.poll()).isEmpty();
    }

    @Test
    void hearsOfAFaultWithoutARecord() {
        debezium.fault = new ConnectException("the stream broke off");

        assertThatThrownBy(this::untilSomethingComes)
                .isInstanceOf(CompletionException.class)
                .hasCause(debezium.fault);
    }

    private CapturedRecords untilSomethingComes() {
        try {
            while (true) {
                for (var record : task.poll()) {
                    return (CapturedRecords) record;
                }
            }
        } catch (InterruptedException | ConnectException failed) {
            throw new CompletionException(failed);
        }
    }

    private static SourceRecord record(int number) {
        return new SourceRecord(Map.of(), Map.of("position", number), "topic", null, number);
    }

    /** What Debezium's task does: it gives what its queue gives, or says what went wrong. */
    private final class Debezium extends SourceTask {

        Map<String, String> settings = Map.of();

        @Nullable
        ConnectException fault;

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void start(Map<String, String> settings) {
            this.settings = settings;
        }

        @Override
        public List<SourceRecord> poll() {
            if (fault != null) {
                throw fault;
            }
            var event = queue.poll();
            return event == null ? List.of() : List.of(event.getRecord());
        }

        @Override
        public void stop() {}
    }
}

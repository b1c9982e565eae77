package dev.polystore.messaging.relay.capture;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's task of a connector, asked for records only when there are some.
 *
 * <p>When a moment has passed without a record after others it tells so with empty {@link CapturedRecords}, so that whoever sends
 * them can settle what is under way.
 */
public abstract class PromptTask extends SourceTask {

    private static final Duration MOMENT = Duration.ofMillis(20);

    /** Debezium tells of its faults when it is asked for records, so it is asked without any, too. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final SourceTask debezium;
    private final Class<? extends Connector> connector;
    private @Nullable String queue;
    private boolean busy;
    private boolean stored;

    /** @param connector that {@code debezium} belongs to; it looks for itself in its settings */
    protected PromptTask(SourceTask debezium, Class<? extends Connector> connector) {
        this.debezium = debezium;
        this.connector = connector;
    }

    @Override
    public final List<SourceRecord> poll() throws InterruptedException {
        if (nothingComes() && busy) {
            busy = false;
            return List.of(CapturedRecords.none());
        }
        stored = false;
        var records = debezium.poll();
        busy = records != null && !records.isEmpty();
        return records;
    }

    private boolean nothingComes() throws InterruptedException {
        var handover = HandoverQueue.of(queue);
        return handover.isPresent() && !handover.get().awaitRecords(busy || stored ? MOMENT : LONGEST_WAIT);
    }

    @Override
    public final String version() {
        return debezium.version();
    }

    @Override
    public final void initialize(SourceTaskContext context) {
        super.initialize(context);
        debezium.initialize(context);
    }

    @Override
    public final void start(Map<String, String> settings) {
        queue = settings.get(HandoverQueue.ID);
        var own = new HashMap<>(settings);
        own.put("connector.class", connector.getName());
        debezium.start(own);
    }

    @Override
    public final void stop() {
        debezium.stop();
    }

    /** The position is stored; Debezium tells the database of it when it is asked for records next. */
    @Override
    public final void commit() throws InterruptedException {
        debezium.commit();
        stored = true;
    }

    @Override
    public final void commitRecord(SourceRecord record, RecordMetadata metadata) throws InterruptedException {
        debezium.commitRecord(record, metadata);
    }
}

package dev.polystore.messaging.relay.capture;

import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.DataChangeEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lies between Debezium's reader and its task, and hands over everything that waits as {@link CapturedRecords}.
 *
 * <p>Debezium's own queue waits until a batch is full or the poll interval is over, and spins through the last
 * millisecond of it. With batches of one, which {@link #settings} asks for, it gives at once what is here; and since
 * what is here is one record, whatever its size, that costs nothing.
 */
public final class HandoverQueue implements QueueProvider<DataChangeEvent> {

    static final String ID = "polystore.handover.id";

    private static final String NAME = "handover";
    private static final Map<String, HandoverQueue> OPEN = new ConcurrentHashMap<>();

    private final Lock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private List<SourceRecord> waiting = new ArrayList<>();
    private String id = "";

    /** What a connector must be set to in order to use such a queue, which holds up to {@code most} records. */
    public static void settings(Properties connector, int most) {
        connector.setProperty("queue.provider.type", NAME);
        connector.setProperty(ID, UUID.randomUUID().toString());
        connector.setProperty("max.batch.size", "1");
        connector.setProperty("max.queue.size", String.valueOf(Math.max(2, most)));
    }

    /** The queue that Debezium has made for a connector; it makes a new one when it starts again after a fault. */
    static Optional<HandoverQueue> of(@Nullable String id) {
        return Optional.ofNullable(id).map(OPEN::get);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void configure(Map<String, ?> connector) {
        id = String.valueOf(connector.get(ID));
        OPEN.put(id, this);
    }

    @Override
    public void enqueue(DataChangeEvent event) {
        lock.lock();
        try {
            waiting.add(event.getRecord());
            if (waiting.size() == 1) {
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable DataChangeEvent poll() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                return null;
            }
            var handedOver = CapturedRecords.of(waiting);
            waiting = new ArrayList<>();
            return new DataChangeEvent(handedOver);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Returns as soon as something waits to be handed over; false if nothing came. */
    boolean awaitRecords(Duration time) throws InterruptedException {
        lock.lock();
        try {
            var left = time.toNanos();
            while (waiting.isEmpty() && left > 0) {
                left = filled.awaitNanos(left);
            }
            return !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        OPEN.remove(id, this);
    }
}

package dev.polystore.messaging.relay;

import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.relay.RelayState.Status;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks behind the relay for messages that it has passed over, and publishes them: late, and out of order, but they are not lost.
 *
 * <p>There should never be any. Each one is an error in the log and counts in the metric {@code polystore.relay.passed-over}.
 */
public final class OutboxVerification implements MeterBinder {

    private final OutboxSource source;
    private final OutboxPublisher publisher;
    private final RelayStatus status;
    private final AtomicLong published = new AtomicLong();
    private List<OutboxMessage> found = List.of();

    public OutboxVerification(OutboxSource source, OutboxPublisher publisher, RelayStatus status) {
        this.source = source;
        this.publisher = publisher;
        this.status = status;
    }

    /** Does nothing where another replica relays. What could not be published is tried again the next time. */
    public synchronized void publishPassedOver() {
        if (status.state().status() != Status.RELAYING) {
            return;
        }
        if (found.isEmpty()) {
            found = source.passedOver();
        }
        try {
            publisher.publish(found);
            published.addAndGet(found.size());
            found = List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("polystore.relay.passed-over", published, AtomicLong::doubleValue)
                .description("Messages that the capture did not bring and that were published from the outbox itself")
                .register(registry);
    }
}

package dev.polystore.cart.relay;

import static dev.polystore.messaging.CrashPoint.MESSAGES_ACKNOWLEDGED;
import static dev.polystore.messaging.CrashPoint.MESSAGES_CAPTURED;

import dev.polystore.messaging.relay.OutboxPublisher;
import dev.polystore.messaging.relay.Relay;
import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.RelayState;
import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.messaging.relay.RelayStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisException;

/** Carries messages from the stream to Kafka, as long as this replica holds the lease. */
@Component
class StreamRelay implements Relay {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final OutboxStream outbox;
    private final Lease lease;
    private final OutboxPublisher publisher;
    private final RelayStatus status;
    private final RelayProperties properties;
    private final Clock clock;
    private Instant nextCleanup = Instant.MIN;

    StreamRelay(
            OutboxStream outbox,
            Lease lease,
            OutboxPublisher publisher,
            RelayStatus status,
            RelayProperties properties,
            Clock clock) {
        this.outbox = outbox;
        this.lease = lease;
        this.publisher = publisher;
        this.status = status;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return whether it makes sense to go on at once */
    boolean relayNext() throws InterruptedException {
        var taken = outbox.take(lease, properties.maxBatchSize());
        if (taken.isEmpty()) {
            status.is(Status.STANDBY, "another replica relays");
            return false;
        }
        status.is(Status.RELAYING, "messages flow");
        var entries = taken.get();
        if (entries.isEmpty()) {
            outbox.awaitMore(LONGEST_WAIT);
        } else {
            MESSAGES_CAPTURED.reached();
            publisher.publish(entries.stream().map(OutboxEntry::message).toList());
            MESSAGES_ACKNOWLEDGED.reached();
            outbox.acknowledge(entries);
            forgetOld(entries.getLast().id());
        }
        return true;
    }

    /** Everything up to the last acknowledged entry is with Kafka, as entries are taken in order. */
    private void forgetOld(StreamEntryID acknowledged) {
        var now = clock.instant();
        if (now.isAfter(nextCleanup)) {
            var old = new StreamEntryID(now.minus(properties.retention()).toEpochMilli(), 0);
            outbox.forgetBefore(old.compareTo(acknowledged) < 0 ? old : acknowledged);
            nextCleanup = now.plus(properties.cleanupInterval());
        }
    }

    @Override
    public RelayState state() {
        return status.state();
    }

    /** The age of the oldest message that Kafka does not have. */
    @Override
    public double lag() {
        try {
            return outbox.oldestWaiting()
                    .map(id -> (double) Math.max(0, clock.millis() - id.getTime()))
                    .orElse(0.0);
        } catch (JedisException | IllegalStateException unknown) {
            return Double.NaN;
        }
    }

    @Override
    public String lagUnit() {
        return "milliseconds";
    }
}

package dev.polystore.cart.relay;

import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.messaging.relay.RelayStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import redis.clients.jedis.exceptions.JedisException;

/** Keeps the relay going, and its lease alive while it waits for Kafka. */
@Component
class RelayThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayThread.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final OutboxStream outbox;
    private final StreamRelay relay;
    private final Lease lease;
    private final RelayStatus status;
    private volatile @Nullable CountDownLatch stop;
    private List<Thread> threads = List.of();

    RelayThread(OutboxStream outbox, StreamRelay relay, Lease lease, RelayStatus status) {
        this.outbox = outbox;
        this.relay = relay;
        this.lease = lease;
        this.status = status;
    }

    @Override
    public synchronized void start() {
        var latch = new CountDownLatch(1);
        stop = latch;
        status.is(Status.STARTING, "looking at the outbox");
        threads = List.of(
                Thread.ofPlatform().daemon().name("outbox-relay").start(() -> repeat(this::relay, PAUSE, latch)),
                Thread.ofVirtual().name("outbox-lease").start(() -> repeat(this::renew, lease.interval(), latch)));
    }

    private static void repeat(Interruptible work, Duration pause, CountDownLatch stop) {
        try {
            do {
                work.run(stop);
            } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Interruptible {
        void run(CountDownLatch stop) throws InterruptedException;
    }

    private void relay(CountDownLatch stop) throws InterruptedException {
        try {
            outbox.ensureGroup();
            lease.hold();
            while (stop.getCount() > 0 && relay.relayNext()) {
                // Goes on as long as it is this replica's turn.
            }
        } catch (RuntimeException failed) {
            log.warn("The relay broke off; next attempt in {}", PAUSE, failed);
            status.is(Status.FAILED, "%s; next attempt in %s".formatted(failed.getMessage(), PAUSE));
        }
    }

    private void renew(CountDownLatch stop) {
        try {
            lease.hold();
        } catch (JedisException away) {
            log.debug("The lease could not be renewed", away);
        }
    }

    @Override
    public synchronized void stop() {
        var latch = stop;
        if (latch == null) {
            return;
        }
        latch.countDown();
        try {
            for (var thread : threads) {
                end(thread);
            }
            lease.release();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (JedisException away) {
            log.debug("The lease was not released; it expires", away);
        }
        status.is(Status.STOPPED, "stopped");
        stop = null;
    }

    private static void end(Thread thread) throws InterruptedException {
        if (!thread.join(LONGEST_STOP)) {
            thread.interrupt();
            thread.join(LONGEST_STOP);
        }
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }
}

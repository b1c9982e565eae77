package dev.polystore.messaging.relay;

import dev.polystore.messaging.relay.RelayState.Status;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps a Debezium engine running on this replica or on another one.
 *
 * <p>An engine ends for many reasons while the service around it looks well; so this starts it again, and tells its
 * state. Starting again is the election too: whoever can claim the source relays, the others stand by.
 */
public final class DebeziumRelay implements Relay, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DebeziumRelay.class);
    private static final Duration STANDBY_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final OutboxSource source;
    private final OutboxCapture capture;
    private final RelayStatus status;
    private volatile @Nullable CountDownLatch stopping;
    private @Nullable Thread supervisor;
    private int failures;

    public DebeziumRelay(OutboxSource source, OutboxCapture capture, RelayStatus status) {
        this.source = source;
        this.capture = capture;
        this.status = status;
    }

    @Override
    public synchronized void start() {
        var latch = new CountDownLatch(1);
        stopping = latch;
        status.is(Status.STARTING, "looking at the outbox");
        supervisor = Thread.ofPlatform().daemon().name("outbox-relay").start(() -> supervise(latch));
    }

    private void supervise(CountDownLatch stop) {
        try {
            var pause = Duration.ZERO;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = relayOnce(stop);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        status.is(Status.STOPPED, "stopped");
    }

    private Duration relayOnce(CountDownLatch stop) {
        try {
            if (!source.claim()) {
                status.is(Status.STANDBY, "another replica relays");
                return STANDBY_PAUSE;
            }
            capture.run(() -> stop.getCount() == 0 || source.isLost());
            failures = 0;
            return Duration.ZERO;
        } catch (RuntimeException failed) {
            return afterFailure(failed);
        }
    }

    private Duration afterFailure(RuntimeException failed) {
        failures = status.state().status() == Status.RELAYING ? 1 : failures + 1;
        var pause = Duration.ofMillis(500L << Math.min(failures, 6));
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        log.warn("The relay broke off; next attempt in {}", pause, failed);
        status.is(Status.FAILED, "%s; next attempt in %d ms".formatted(rootCause(failed), pause.toMillis()));
        return pause;
    }

    private static String rootCause(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void stop() {
        var stop = stopping;
        var running = supervisor;
        if (stop == null || running == null) {
            return;
        }
        stop.countDown();
        try {
            if (!running.join(Duration.ofSeconds(20))) {
                running.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
        stopping = null;
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    @Override
    public RelayState state() {
        return status.state();
    }

    @Override
    public double lag() {
        return source.lag();
    }

    @Override
    public String lagUnit() {
        return source.lagUnit();
    }

    @Override
    public RelayPosition position() {
        return source.position();
    }
}

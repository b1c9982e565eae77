package dev.polystore.saga.orchestration;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for timeouts again and again, as long as the service runs. */
class SagaClockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SagaClockwork.class);

    private final SagaTimeouts timeouts;
    private final Duration interval;
    private @Nullable ScheduledExecutorService executor;

    SagaClockwork(SagaTimeouts timeouts, Duration interval) {
        this.timeouts = timeouts;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("saga-timeouts").daemon().factory());
        started.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        executor = started;
    }

    /** A schedule ends with the first exception that escapes, so none may. */
    private void look() {
        try {
            timeouts.expireDue();
        } catch (RuntimeException failed) {
            log.warn("Could not look for sagas that time out; the next look is in {}", interval, failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (executor != null) {
            executor.close();
            executor = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}

package dev.polystore.saga.orchestration;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does one thing again and again, as long as the service runs. */
class SagaClockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SagaClockwork.class);

    private final String name;
    private final Runnable task;
    private final Duration interval;
    private @Nullable ScheduledExecutorService executor;

    SagaClockwork(String name, Runnable task, Duration interval) {
        this.name = name;
        this.task = task;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        started.scheduleWithFixedDelay(this::tick, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        executor = started;
    }

    /** A schedule ends with the first exception that escapes, so none may. */
    private void tick() {
        try {
            task.run();
        } catch (RuntimeException failed) {
            log.warn("{} failed; the next attempt follows in {}", name, interval, failed);
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

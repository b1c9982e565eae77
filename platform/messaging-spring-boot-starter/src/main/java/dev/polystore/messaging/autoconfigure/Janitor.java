package dev.polystore.messaging.autoconfigure;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Removes from time to time what has outlived its use. */
final class Janitor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Janitor.class);

    private final String place;
    private final LongSupplier cleanup;
    private final Duration interval;
    private @Nullable SimpleAsyncTaskScheduler scheduler;

    /**
     * @param place what is cleaned, such as {@code outbox}
     * @param cleanup returns how much it has removed
     */
    Janitor(String place, LongSupplier cleanup, Duration interval) {
        this.place = place;
        this.cleanup = cleanup;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        var started = new SimpleAsyncTaskScheduler();
        started.setVirtualThreads(true);
        started.setThreadNamePrefix(place + "-cleanup-");
        started.scheduleWithFixedDelay(this::clean, interval);
        scheduler = started;
    }

    private void clean() {
        try {
            var removed = cleanup.getAsLong();
            if (removed > 0) {
                log.debug("Removed {} rows from the {}", removed, place);
            }
        } catch (RuntimeException failed) {
            log.warn("The {} could not be cleaned; the next attempt follows in {}", place, interval, failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.close();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}

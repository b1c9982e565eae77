package dev.polystore.messaging.autoconfigure;

import dev.polystore.messaging.outbox.OutboxCleanup;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Cleans the outbox from time to time. */
final class OutboxJanitor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxJanitor.class);

    private final OutboxCleanup cleanup;
    private final Duration interval;
    private @Nullable SimpleAsyncTaskScheduler scheduler;

    OutboxJanitor(OutboxCleanup cleanup, Duration interval) {
        this.cleanup = cleanup;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        var started = new SimpleAsyncTaskScheduler();
        started.setVirtualThreads(true);
        started.setThreadNamePrefix("outbox-cleanup-");
        started.scheduleWithFixedDelay(this::clean, interval);
        scheduler = started;
    }

    private void clean() {
        try {
            var removed = cleanup.removeRelayed();
            if (removed > 0) {
                log.debug("Removed {} relayed messages from the outbox", removed);
            }
        } catch (RuntimeException failed) {
            log.warn("The outbox could not be cleaned; the next attempt follows in {}", interval, failed);
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

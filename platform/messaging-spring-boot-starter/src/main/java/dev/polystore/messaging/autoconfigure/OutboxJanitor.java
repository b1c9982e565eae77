package dev.polystore.messaging.autoconfigure;

import dev.polystore.messaging.outbox.OutboxCleanup;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Cleans the outbox from time to time. */
final class OutboxJanitor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxJanitor.class);

    private final OutboxCleanup cleanup;
    private final Duration interval;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    OutboxJanitor(OutboxCleanup cleanup, Duration interval) {
        this.cleanup = cleanup;
        this.interval = interval;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("outbox-cleanup-");
    }

    @Override
    public void start() {
        running = true;
        scheduler.scheduleWithFixedDelay(this::clean, interval);
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
    public void stop() {
        running = false;
        scheduler.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package dev.polystore.messaging.clockwork;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Does one thing again and again, as long as the service runs; what it is doing when the service stops it may finish. */
public final class Clockwork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Clockwork.class);
    private static final int SECONDS_TO_FINISH = 10;

    private final String name;
    private final Runnable task;
    private final Duration interval;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    /**
     * @param name of the task and its thread, such as {@code outbox-cleanup}
     * @param interval from the end of one time to the begin of the next
     */
    public Clockwork(String name, Runnable task, Duration interval) {
        this.name = name;
        this.task = task;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        var started = new ThreadPoolTaskScheduler();
        started.setVirtualThreads(true);
        started.setThreadNamePrefix(name + "-");
        started.setWaitForTasksToCompleteOnShutdown(true);
        started.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        started.initialize();
        started.scheduleWithFixedDelay(this::tick, interval);
        scheduler = started;
    }

    private void tick() {
        try {
            task.run();
        } catch (RuntimeException failed) {
            log.warn("{} failed; the next attempt follows in {}", name, interval, failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}

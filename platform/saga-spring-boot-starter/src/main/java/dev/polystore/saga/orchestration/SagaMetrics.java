package dev.polystore.saga.orchestration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts runs, once it is certain that they have started or ended. */
class SagaMetrics {

    private final MeterRegistry meters;

    SagaMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(SagaStore store, Clock clock) {
        Gauge.builder("polystore.saga.parked", store::countParked)
                .description("Runs that wait for an operator")
                .register(meters);
        Gauge.builder("polystore.saga.oldest.age", () -> age(store.oldestRunning(), clock))
                .description(
                        "Time since the start of the oldest run that has neither ended nor is parked; 0 if there is none")
                .baseUnit("seconds")
                .register(meters);
    }

    private static double age(Optional<Instant> start, Clock clock) {
        return start.map(started -> Duration.between(started, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    void started(String saga) {
        afterCommit(() -> meters.counter("polystore.saga.started", "saga", saga).increment());
    }

    /** The timer's count is the number of runs that have ended so. */
    void ended(StoredSaga<?> saga, Instant now) {
        afterCommit(() -> meters.timer(
                        "polystore.saga.duration",
                        "saga",
                        saga.name(),
                        "outcome",
                        saga.status().name())
                .record(Duration.between(saga.startedAt(), now)));
    }

    private static void afterCommit(Runnable count) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }
}

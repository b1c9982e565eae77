package dev.polystore.saga.orchestration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts runs, once it is certain that they have started or ended. */
class SagaMetrics {

    private final MeterRegistry meters;

    SagaMetrics(MeterRegistry meters, Supplier<Number> parked) {
        this.meters = meters;
        Gauge.builder("polystore.saga.parked", parked)
                .description("Runs that wait for an operator")
                .register(meters);
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

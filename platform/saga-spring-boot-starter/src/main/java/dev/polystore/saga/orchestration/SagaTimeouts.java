package dev.polystore.saga.orchestration;

import static java.util.Objects.requireNonNull;

import dev.polystore.saga.execution.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells runs that time is up. The deadlines are rows, so they survive restarts; a row that one replica is at is skipped by
 * the others, so every replica may look.
 */
class SagaTimeouts {

    private static final Logger log = LoggerFactory.getLogger(SagaTimeouts.class);

    /** How long a run rests whose timeout has failed. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final SagaRuns runs;
    private final SagaStore store;
    private final SagaLog sagaLog;
    private final TransactionOperations transaction;
    private final int batch;

    SagaTimeouts(SagaRuns runs, SagaStore store, SagaLog sagaLog, TransactionOperations transaction, int batch) {
        this.runs = runs;
        this.store = store;
        this.sagaLog = sagaLog;
        this.transaction = transaction;
        this.batch = batch;
    }

    /** Goes on until no more are due. */
    void expireDue() {
        try {
            while (expireSome() == batch) {
                log.debug("More sagas are due");
            }
        } catch (RuntimeException failed) {
            log.warn("Sagas could not be timed out together, now one by one", failed);
            store.due(runs.now(), batch).forEach(this::expireAlone);
        }
    }

    private int expireSome() {
        return requireNonNull(transaction.execute(_ -> expire(runs.loadDue(batch))));
    }

    private int expire(List<SagaRun<?>> due) {
        due.forEach(SagaRun::expire);
        runs.save(due);
        return due.size();
    }

    private void expireAlone(UUID id) {
        try {
            transaction.executeWithoutResult(_ -> expire(runs.loadIfDue(id)));
        } catch (RuntimeException failed) {
            log.error("Saga {} could not be timed out; it is tried again in {}", id, REST, failed);
            transaction.executeWithoutResult(_ -> rest(id, failed));
        }
    }

    /** One run that fails must not keep the others waiting. */
    private void rest(UUID id, RuntimeException failure) {
        var now = runs.now();
        store.postpone(id, now.plus(REST));
        var detail = Values.json(Map.of("error", failure.toString()));
        sagaLog.append(new LogLine(id, now, new Entry(Entry.Kind.FAILED, null, null), null, detail));
    }
}

package dev.polystore.saga.orchestration;

import static java.util.Objects.requireNonNull;

import dev.polystore.saga.Saga;
import dev.polystore.saga.execution.Cancellation;
import dev.polystore.saga.execution.Intervention;
import dev.polystore.saga.execution.InterventionRefused;
import dev.polystore.web.operator.Operator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Starts sagas and interrupts them, in the current transaction if there is one.
 *
 * <p>A run stands still from when it is touched here until the end of the transaction. Touch it before what its local
 * steps touch; otherwise two transactions may wait for each other.
 */
public class SagaOrchestrator {

    private static final Logger log = LoggerFactory.getLogger(SagaOrchestrator.class);

    private final SagaRegistry registry;
    private final SagaRuns runs;
    private final SagaMetrics metrics;
    private final TransactionOperations transaction;

    SagaOrchestrator(SagaRegistry registry, SagaRuns runs, SagaMetrics metrics, TransactionOperations transaction) {
        this.registry = registry;
        this.runs = runs;
        this.metrics = metrics;
        this.transaction = transaction;
    }

    /**
     * Starts a run.
     *
     * @param id must be new: a run that has it already makes the transaction fail when it commits
     */
    public <D> void start(Saga<D> saga, UUID id, D data) {
        transaction.executeWithoutResult(_ -> {
            runs.start(registry.get(saga), id, data);
            metrics.started(saga.name());
        });
    }

    /**
     * Turns a run around, unless it is too late; empty if there is no such run.
     *
     * @param change notes the wish in the data; left out if the run is on its way back already
     */
    public <D> Optional<Cancellation> cancel(Saga<D> saga, UUID id, UnaryOperator<D> change) {
        return in(() -> find(registry.get(saga), id).map(run -> {
            var answer = run.cancel(change);
            runs.save(List.of(run));
            return answer;
        }));
    }

    /**
     * Does by hand what an operator wants of a run.
     *
     * @throws UnknownSaga if there is no such run
     * @throws InterventionRefused if it would break what a saga promises
     */
    public void intervene(UUID id, Intervention wanted, Operator operator) {
        try {
            transaction.executeWithoutResult(_ -> {
                var run = find(id).orElseThrow(() -> new UnknownSaga(id));
                run.intervene(wanted, operator);
                runs.save(List.of(run));
            });
        } catch (InterventionRefused refused) {
            log.warn(
                    "Saga {} is not {}, as {} wanted ({}): {}",
                    id,
                    wanted.verb(),
                    operator.actor(),
                    operator.reason(),
                    refused.getMessage());
            throw refused;
        }
    }

    private Optional<SagaRun<?>> find(UUID id) {
        return runs.load(List.of(id)).stream().findFirst();
    }

    @SuppressWarnings("unchecked") // the saga has been compared
    private <D> Optional<SagaRun<D>> find(RegisteredSaga<D> saga, UUID id) {
        return find(id).map(run -> {
            if (!run.saga().saga().equals(saga)) {
                throw new IllegalArgumentException("Saga %s is a %s, not a %s"
                        .formatted(id, run.saga().name(), saga.definition().name()));
            }
            return (SagaRun<D>) run;
        });
    }

    private <T> T in(Supplier<T> work) {
        return requireNonNull(transaction.execute(_ -> work.get()));
    }
}

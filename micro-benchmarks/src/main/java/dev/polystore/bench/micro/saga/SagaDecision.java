package dev.polystore.bench.micro.saga;

import dev.polystore.bench.micro.MeanTime;
import dev.polystore.bench.micro.saga.PurchaseMessages.Done;
import dev.polystore.messaging.Ids;
import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.execution.Resending;
import dev.polystore.saga.execution.SagaExecution;
import dev.polystore.saga.execution.SagaInstance;
import dev.polystore.saga.execution.Transition;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Only the decision: nothing is stored, encoded or sent. The ids of runs and commands are part of it. */
@State(Scope.Thread)
public class SagaDecision extends MeanTime {

    private static final Done DONE = new Done("PARCEL-1");

    private final SagaExecution<Purchase> execution = new SagaExecution<>(
            SagaDefinition.of(new PurchaseSaga()), new Resending(8, Duration.ofMinutes(10)), Ids::next);
    private final Purchase purchase = new Purchase(
            Ids.next(),
            List.of(new Purchase.Item("LENS-50-18", 1), new Purchase.Item("BAG-CITY-12", 2)),
            21_000,
            "1 Long Street, 10115 Berlin",
            null,
            null);

    /** A run begins with two commands side by side; one of them is answered. */
    @Benchmark
    public Transition<?> startAndReply() {
        return reply(execution.start(Ids.next(), purchase).instance());
    }

    /** A fourth of a run that ends well: its start, and the four replies that it takes. */
    @Benchmark
    @OperationsPerInvocation(4)
    public SagaInstance<?> replyOfWholeRun() {
        var run = execution.start(Ids.next(), purchase).instance();
        while (!run.ended()) {
            run = reply(run).instance();
        }
        return run;
    }

    private Transition<Purchase> reply(SagaInstance<Purchase> run) {
        return execution.reply(run, awaited(run), DONE);
    }

    private static UUID awaited(SagaInstance<Purchase> run) {
        for (var step : run.steps().values()) {
            var command = step.command();
            if (command != null) {
                return command;
            }
        }
        throw new IllegalStateException("The run waits for nothing: " + run);
    }
}

package dev.polystore.messaging.relay;

import dev.polystore.messaging.relay.RelayState.Status;
import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** One life of a Debezium engine that captures an outbox and hands what it reads to the {@link CapturedBatches}. */
public final class OutboxCapture {

    private static final long LOOK_EVERY_SECONDS = 1;

    private final OutboxSource source;
    private final CapturedBatches batches;
    private final RelayStatus status;

    public OutboxCapture(OutboxSource source, CapturedBatches batches, RelayStatus status) {
        this.source = source;
        this.batches = batches;
        this.status = status;
    }

    /**
     * Captures until told to stop.
     *
     * @throws RuntimeException what made the engine end otherwise
     */
    void run(BooleanSupplier shouldStop) {
        status.is(Status.STARTING, "starting Debezium");
        batches.startOver();
        var ended = new CompletableFuture<@Nullable Void>();
        var engine = engine(ended);
        var thread = Thread.ofPlatform().daemon().name("outbox-capture").start(engine);
        try {
            await(ended, shouldStop);
        } finally {
            close(engine, thread);
        }
    }

    private static void await(CompletableFuture<@Nullable Void> ended, BooleanSupplier shouldStop) {
        while (!shouldStop.getAsBoolean()) {
            try {
                ended.get(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException _) {
                // still capturing
            } catch (ExecutionException failed) {
                throw new IllegalStateException("Debezium ended", failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private DebeziumEngine<RecordChangeEvent<SourceRecord>> engine(CompletableFuture<@Nullable Void> ended) {
        return DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(source.connector())
                .using(new DebeziumEngine.ConnectorCallback() {
                    @Override
                    public void pollingStarted() {
                        status.is(Status.RELAYING, "capturing");
                    }
                })
                .using((success, message, error) -> {
                    if (success) {
                        ended.complete(null);
                    } else {
                        ended.completeExceptionally(error == null ? new IllegalStateException(message) : error);
                    }
                })
                .notifying(batches)
                .build();
    }

    private static void close(DebeziumEngine<?> engine, Thread thread) {
        try {
            if (thread.isAlive()) {
                engine.close();
            }
            thread.join();
        } catch (IllegalStateException alreadyClosing) {
            thread.interrupt();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

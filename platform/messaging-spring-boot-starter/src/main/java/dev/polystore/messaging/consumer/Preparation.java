package dev.polystore.messaging.consumer;

import dev.polystore.messaging.Prepared;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.MessageTracing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What handlers learned from other parties before the transaction begins. */
final class Preparation {

    private final Map<UUID, Prepared<?>> byMessage = new ConcurrentHashMap<>();

    private Preparation() {}

    static Preparation none() {
        return new Preparation();
    }

    /** Asks for all messages at once, each on a virtual thread of its own, and returns when the last one is answered. */
    static Preparation of(TopicHandlers handlers, List<ReceivedMessage<?>> messages, MessageTracing tracing) {
        var preparation = new Preparation();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            await(
                    threads,
                    messages.stream()
                            .map(message -> preparation.asking(handlers, message, tracing))
                            .toList());
        }
        return preparation;
    }

    private static void await(ExecutorService threads, List<Callable<Void>> calls) {
        try {
            for (Future<Void> call : threads.invokeAll(calls)) {
                call.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while it asked other parties", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        }
    }

    private Callable<Void> asking(TopicHandlers handlers, ReceivedMessage<?> message, MessageTracing tracing) {
        return () -> {
            tracing.within(message, () -> ask(handlers, message));
            return null;
        };
    }

    private void ask(TopicHandlers handlers, ReceivedMessage<?> message) {
        for (var method : handlers.methodsFor(message.body().getClass())) {
            if (method.isPrepared()) {
                byMessage.put(message.id(), (Prepared<?>) Objects.requireNonNull(method.handle(message)));
            }
        }
    }

    Prepared<?> of(HandlerMethod method, ReceivedMessage<?> message) {
        return Objects.requireNonNull(
                byMessage.get(message.id()), () -> method + " was not prepared for " + message.id());
    }
}

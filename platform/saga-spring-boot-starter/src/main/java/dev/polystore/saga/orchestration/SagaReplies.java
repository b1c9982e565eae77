package dev.polystore.saga.orchestration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.MessageTracing;
import dev.polystore.saga.execution.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes replies to where they are awaited: one poll of Kafka, one look at the sagas, one update. */
class SagaReplies implements MessageBatchHandler {

    private final Set<String> topics;
    private final Set<Class<?>> replies;
    private final SagaRuns runs;
    private final MessageTracing tracing;

    SagaReplies(String service, Set<Class<?>> replies, SagaRuns runs, MessageTracing tracing) {
        this.topics = Set.of(service + ".replies");
        this.replies = Set.copyOf(replies);
        this.runs = runs;
        this.tracing = tracing;
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public Set<Class<?>> reads() {
        return replies;
    }

    @Override
    public void handle(List<ReceivedMessage<?>> messages) {
        var ids = messages.stream()
                .map(message -> header(message, MessageHeaders.SAGA_ID))
                .distinct()
                .toList();
        Map<UUID, SagaRun<?>> loaded =
                runs.loadHeardOf(ids).stream().collect(toMap(run -> run.saga().id(), run -> run));
        readAhead(loaded.values());
        var strays = new ArrayList<LogLine>();
        for (var message : messages) {
            reply(loaded.get(header(message, MessageHeaders.SAGA_ID)), message).ifPresent(strays::add);
        }
        runs.save(loaded.values(), strays);
    }

    private static void readAhead(Collection<SagaRun<?>> runs) {
        runs.stream()
                .map(SagaRun::saga)
                .collect(groupingBy(StoredSaga::saga))
                .forEach((saga, ofSaga) -> saga.readAhead(ofSaga));
    }

    /** Returns what is to be noted of a reply whose saga does not exist. */
    private Optional<LogLine> reply(@Nullable SagaRun<?> run, ReceivedMessage<?> message) {
        var command = header(message, MessageHeaders.IN_REPLY_TO);
        if (run == null) {
            var ignored = new Entry(Entry.Kind.REPLY_IGNORED, null, command);
            var sagaId = header(message, MessageHeaders.SAGA_ID);
            return Optional.of(new LogLine(sagaId, runs.now(), ignored, message.type(), Values.json(message.body())));
        }
        tracing.within(message, () -> run.reply(message, command));
        return Optional.empty();
    }

    private static UUID header(ReceivedMessage<?> message, String name) {
        var value = message.headers().get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Reply %s %s has no header %s".formatted(message.type(), message.id(), name));
        }
        return UUID.fromString(value);
    }
}

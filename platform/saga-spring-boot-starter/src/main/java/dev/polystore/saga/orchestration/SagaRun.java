package dev.polystore.saga.orchestration;

import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.saga.execution.Cancellation;
import dev.polystore.saga.execution.Entry;
import dev.polystore.saga.execution.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One run within one transaction: takes signals, and is stored after the last one. */
final class SagaRun<D> {

    private final SagaEffects effects;
    private final Instant now;
    private final List<LogLine> lines = new ArrayList<>();
    private final StoredSaga<D> before;
    private StoredSaga<D> saga;

    SagaRun(StoredSaga<D> saga, SagaEffects effects, Instant now) {
        this.before = saga;
        this.saga = saga;
        this.effects = effects;
        this.now = now;
    }

    void reply(ReceivedMessage<?> reply, UUID inReplyTo) {
        apply(saga.execution().reply(saga.instance(), inReplyTo, reply.body()), reply);
    }

    void expire() {
        for (var command : saga.expired(now)) {
            apply(saga.execution().timeout(saga.instance(), command));
        }
    }

    Cancellation cancel(UnaryOperator<D> change) {
        var answer = saga.execution().cancellation(saga.instance());
        apply(saga.execution().cancel(saga.instance(), change));
        return answer;
    }

    void resume() {
        apply(saga.execution().resume(saga.instance()));
    }

    void apply(Transition<D> transition) {
        apply(transition, null);
    }

    private void apply(Transition<D> transition, @Nullable ReceivedMessage<?> reply) {
        saga = saga.after(transition, now);
        var sent = effects.carryOut(saga.id(), transition.effects());
        for (var entry : transition.entries()) {
            lines.add(line(entry, sent, reply));
            effects.announce(saga, entry, now);
        }
    }

    private LogLine line(Entry entry, Map<UUID, String> sent, @Nullable ReceivedMessage<?> reply) {
        var command = entry.command();
        if (reply != null && entry.kind().isReply()) {
            return new LogLine(saga.id(), now, entry, reply.type(), Columns.json(reply.body()));
        }
        return new LogLine(saga.id(), now, entry, command == null ? null : sent.get(command), null);
    }

    boolean isChanged() {
        return !saga.equals(before);
    }

    StoredSaga<D> saga() {
        return saga;
    }

    List<LogLine> lines() {
        return lines;
    }
}

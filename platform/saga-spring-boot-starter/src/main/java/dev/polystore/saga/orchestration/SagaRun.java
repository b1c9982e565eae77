package dev.polystore.saga.orchestration;

import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.saga.execution.Cancellation;
import dev.polystore.saga.execution.Entry;
import dev.polystore.saga.execution.Intervention;
import dev.polystore.saga.execution.InterventionRefused;
import dev.polystore.saga.execution.Transition;
import dev.polystore.web.operator.Operator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
        apply(
                saga.execution().reply(saga.instance(), inReplyTo, reply.body()),
                entry -> entry.kind().isReply() ? line(entry, reply.type(), Values.json(reply.body())) : null);
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

    /** @throws InterventionRefused if it would break what a saga promises */
    void intervene(Intervention wanted, Operator operator) {
        apply(
                saga.execution().intervene(saga.instance(), wanted),
                entry -> entry.kind().isIntervention() ? line(entry, null, Values.json(operator)) : null);
    }

    void apply(Transition<D> transition) {
        apply(transition, _ -> null);
    }

    /** @param telling the line of the log for an entry about which the signal has more to say */
    private void apply(Transition<D> transition, Function<Entry, @Nullable LogLine> telling) {
        saga = saga.after(transition, now);
        var sent = effects.carryOut(saga.id(), transition.effects());
        for (var entry : transition.entries()) {
            var told = telling.apply(entry);
            lines.add(told != null ? told : line(entry, sent.get(entry.command()), null));
            effects.announce(saga, entry, now);
        }
    }

    private LogLine line(Entry entry, @Nullable String type, @Nullable String detail) {
        return new LogLine(saga.id(), now, entry, type, detail);
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

package dev.polystore.saga.orchestration;

import dev.polystore.messaging.CrashPoint;
import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.Outbox;
import dev.polystore.saga.execution.Effect;
import dev.polystore.saga.execution.Effect.Perform;
import dev.polystore.saga.execution.Effect.Send;
import dev.polystore.saga.execution.Effect.Wait;
import dev.polystore.saga.execution.Entry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what runs want, as a part of the current transaction. */
class SagaEffects {

    private static final Logger log = LoggerFactory.getLogger(SagaEffects.class);

    private final MessageEncoder encoder;
    private final Outbox outbox;
    private final SagaMetrics metrics;

    SagaEffects(MessageEncoder encoder, Outbox outbox, SagaMetrics metrics) {
        this.encoder = encoder;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** Returns the types of the commands that it has sent, by id. */
    Map<UUID, String> carryOut(UUID sagaId, List<Effect> effects) {
        var types = new HashMap<UUID, String>();
        for (var effect : effects) {
            switch (effect) {
                case Perform local -> local.action().run();
                case Send send -> types.put(send.id(), send(sagaId, send));
                case Wait _ -> {}
            }
        }
        return types;
    }

    private String send(UUID sagaId, Send send) {
        var message = encoder.command(send.id(), sagaId, send.command());
        outbox.append(message);
        return message.type();
    }

    /** Tells those outside of the saga what they should know of it: the world its end, operators that they are needed. */
    void announce(StoredSaga<?> saga, Entry entry, Instant now) {
        switch (entry.kind()) {
            case COMPLETED, COMPENSATED -> {
                outbox.publish(new SagaEnded(saga.id(), saga.name(), saga.status(), saga.startedAt(), now));
                metrics.ended(saga, now);
            }
            case COMPENSATION_SENT -> CrashPoint.COMPENSATING.reached();
            case PARKED -> log.warn("Saga {} {} is parked at {}", saga.name(), saga.id(), entry.step());
            default -> {}
        }
    }
}

package dev.polystore.messaging.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be handled, or that waits behind one on its key.
 *
 * @param key of the message; without one it waits for nobody and nobody for it
 * @param attempts how often it was tried
 * @param cause why it lies here: the last failure, or that it waits behind another one
 * @param payload as text, or in Base64 if it is none
 * @param history what operators did with it, the oldest first
 */
public record DeadLetter(
        LetterId id,
        State state,
        Origin origin,
        @Nullable String key,
        String type,
        int attempts,
        String cause,
        Instant parkedAt,
        String payload,
        Map<String, String> headers,
        List<Verdict> history) {

    /** What has become of it. */
    public enum State {
        WAITING,
        REPLAYED,
        DISCARDED
    }

    /**
     * Where the message stood.
     *
     * @param sentAt when Kafka took it
     */
    public record Origin(String topic, int partition, long offset, Instant sentAt) {}

    boolean waits() {
        return state == State.WAITING;
    }

    /** The same after one more act of an operator. */
    DeadLetter after(Verdict verdict) {
        var acts = new ArrayList<>(history);
        acts.add(verdict);
        var failed = verdict.act() == Verdict.Act.FAILED;
        return new DeadLetter(
                id,
                state(verdict),
                origin,
                key,
                type,
                failed ? attempts + 1 : attempts,
                failed ? verdict.detail() : cause,
                parkedAt,
                payload,
                headers,
                List.copyOf(acts));
    }

    private State state(Verdict verdict) {
        return switch (verdict.act()) {
            case REPLAYED -> State.REPLAYED;
            case DISCARDED -> State.DISCARDED;
            case FAILED -> state;
        };
    }
}

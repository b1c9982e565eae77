package dev.polystore.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fails and dawdles as test tokens ask for. */
@Component
class Misbehaviour {

    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Answers answers;
    private final Duration slowAnswer;

    Misbehaviour(Answers answers, @Value("${simulator.slow-answer}") Duration slowAnswer) {
        this.answers = answers;
        this.slowAnswer = slowAnswer;
    }

    Authorization around(String idempotencyKey, TestToken token, Supplier<Authorization> work) {
        if (!token.misbehaves() || answers.exists(idempotencyKey)) {
            return work.get();
        }
        if (token.failures() > 0) {
            failAtFirst(idempotencyKey, token);
        }
        var done = work.get();
        attempts.remove(idempotencyKey);
        if (token.slow()) {
            dawdle();
        }
        return done;
    }

    private void failAtFirst(String idempotencyKey, TestToken token) {
        if (attempts.merge(idempotencyKey, 1, Integer::sum) <= token.failures()) {
            throw new Unavailable(token);
        }
    }

    private void dawdle() {
        try {
            Thread.sleep(slowAnswer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(TestToken token) {
            super("Out of order, as %s asks for; try again".formatted(token.name()));
        }
    }
}

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
    private final Authorizations authorizations;
    private final Duration slowAnswer;

    Misbehaviour(Authorizations authorizations, @Value("${simulator.slow-answer}") Duration slowAnswer) {
        this.authorizations = authorizations;
        this.slowAnswer = slowAnswer;
    }

    Authorization around(String idempotencyKey, TestToken token, Supplier<Authorization> work) {
        if (authorizations.answered(idempotencyKey)) {
            return work.get();
        }
        if (attempts.merge(idempotencyKey, 1, Integer::sum) <= token.failures()) {
            throw new Unavailable(token);
        }
        var done = work.get();
        if (token.slow()) {
            dawdle();
        }
        return done;
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

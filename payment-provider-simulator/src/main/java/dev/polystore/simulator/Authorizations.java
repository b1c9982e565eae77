package dev.polystore.simulator;

import dev.polystore.simulator.Answers.Answer;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All authorizations by the merchants' references. What was once answered under an idempotency key stays the answer. */
@Repository
class Authorizations {

    private final JdbcClient jdbc;
    private final Answers answers;
    private final Charges charges;
    private final Clock clock;

    Authorizations(JdbcClient jdbc, Answers answers, Charges charges, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.charges = charges;
        this.clock = clock;
    }

    @Transactional
    Authorization authorize(String idempotencyKey, String reference, Money amount, TestToken token) {
        var request = "authorize %s %s %s".formatted(reference, amount, token.name());
        return once(idempotencyKey, request, () -> {
            if (find(reference).isPresent()) {
                throw new Authorization.WrongState(reference + " is authorized already");
            }
            return Authorization.of(reference, amount, token);
        });
    }

    @Transactional
    Authorization change(String idempotencyKey, String reference, String verb, UnaryOperator<Authorization> change) {
        return once(idempotencyKey, verb + " " + reference, () -> change.apply(get(reference)));
    }

    Authorization get(String reference) {
        return find(reference).orElseThrow(() -> new UnknownReference(reference));
    }

    private Authorization once(String idempotencyKey, String request, Supplier<Authorization> change) {
        var earlier = answers.find(idempotencyKey);
        if (earlier.isPresent()) {
            return sameAnswer(idempotencyKey, request, earlier.get());
        }
        var authorization = change.get();
        save(authorization);
        charge(authorization);
        answers.add(idempotencyKey, new Answer(request, authorization));
        return authorization;
    }

    private static Authorization sameAnswer(String idempotencyKey, String request, Answer earlier) {
        if (!earlier.request().equals(request)) {
            throw new IdempotencyKeyReused(idempotencyKey, earlier.request());
        }
        return earlier.authorization();
    }

    private void charge(Authorization authorization) {
        switch (authorization.status()) {
            case CAPTURED -> charges.capture(authorization, clock.instant());
            case REFUNDED -> charges.refund(authorization.reference(), clock.instant());
            case AUTHORIZED, DECLINED, CAPTURE_DECLINED, VOIDED -> {}
        }
    }

    private Optional<Authorization> find(String reference) {
        return jdbc.sql("select * from authorization where reference = ?")
                .param(reference)
                .query((row, _) -> Authorization.in(row))
                .optional();
    }

    private void save(Authorization authorization) {
        jdbc.sql("""
                insert into authorization (reference, minor_units, currency, token, status, reason)
                values (:reference, :minorUnits, :currency, :token, :status, :reason)
                    on conflict (reference) do update set status = excluded.status, reason = excluded.reason
                """)
                .param("reference", authorization.reference())
                .param("minorUnits", authorization.amount().minorUnits())
                .param("currency", authorization.amount().currency().getCurrencyCode())
                .param("token", authorization.token().name())
                .param("status", authorization.status().name())
                .param("reason", authorization.reason())
                .update();
    }

    static final class UnknownReference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownReference(String reference) {
            super("Nothing was ever authorized for " + reference);
        }
    }

    static final class IdempotencyKeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyReused(String key, String earlier) {
            super("The key %s was used for: %s".formatted(key, earlier));
        }
    }
}

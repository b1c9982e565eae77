package dev.polystore.simulator;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was once answered under an idempotency key. */
@Repository
class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request that was carried out, and what it led to. */
    record Answer(String request, Authorization authorization) {}

    boolean exists(String idempotencyKey) {
        return find(idempotencyKey).isPresent();
    }

    Optional<Answer> find(String idempotencyKey) {
        return jdbc.sql("""
                select answer.request, reference, minor_units, currency, token, answer.status, answer.reason
                  from answer join authorization using (reference)
                 where idempotency_key = ?
                """)
                .param(idempotencyKey)
                .query((row, _) -> new Answer(row.getString("request"), Authorization.in(row)))
                .optional();
    }

    void add(String idempotencyKey, Answer answer) {
        var authorization = answer.authorization();
        jdbc.sql("""
                insert into answer (idempotency_key, request, reference, status, reason)
                values (:key, :request, :reference, :status, :reason)
                """)
                .param("key", idempotencyKey)
                .param("request", answer.request())
                .param("reference", authorization.reference())
                .param("status", authorization.status().name())
                .param("reason", authorization.reason())
                .update();
    }
}

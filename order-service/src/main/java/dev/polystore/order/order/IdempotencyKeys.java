package dev.polystore.order.order;

import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers which order was placed under which key. */
@Component
class IdempotencyKeys {

    private static final int STEP = 5_000;

    private final JdbcClient jdbc;
    private final Duration retention;

    IdempotencyKeys(JdbcClient jdbc, @Value("${polystore.orders.idempotency-key-retention:24h}") Duration retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    /**
     * Claims a key for an order and returns the order that has it. Where another transaction is about to claim the same
     * key, the insert waits for its end.
     */
    UUID claim(IdempotencyKey key, UUID orderId) {
        var claimed = jdbc.sql("""
                               insert into idempotency_key (key, fingerprint, order_id)
                               values (:key, :fingerprint, :orderId) on conflict do nothing
                               """)
                .param("key", key.value())
                .param("fingerprint", key.fingerprint())
                .param("orderId", orderId)
                .update();
        return claimed == 1 ? orderId : holder(key);
    }

    private UUID holder(IdempotencyKey key) {
        return jdbc.sql("select order_id from idempotency_key where key = :key and fingerprint = :fingerprint")
                .param("key", key.value())
                .param("fingerprint", key.fingerprint())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new IdempotencyKeyReused(key));
    }

    /** In steps that lock little and briefly. */
    @Scheduled(fixedDelayString = "PT10M")
    void forgetOldOnes() {
        while (forgetStep() == STEP) {}
    }

    private int forgetStep() {
        return jdbc.sql("""
                        delete from idempotency_key
                         where ctid = any (array(select ctid from idempotency_key
                                                  where claimed_at < now() - make_interval(secs => :retention)
                                                  limit :step))
                        """)
                .param("retention", (double) retention.toSeconds())
                .param("step", STEP)
                .update();
    }
}

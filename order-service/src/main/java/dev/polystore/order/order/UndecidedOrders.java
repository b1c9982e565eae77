package dev.polystore.order.order;

import static java.time.ZoneOffset.UTC;

import dev.polystore.order.pricing.PriceListSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that wait for news from the catalog. */
@Component
class UndecidedOrders {

    private final JdbcClient jdbc;
    private final PriceListSettings settings;

    UndecidedOrders(JdbcClient jdbc, PriceListSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    void add(UUID orderId, String paymentToken, Instant decidedAt) {
        jdbc.sql("""
                 insert into undecided_order (order_id, payment_token, decided_at, patient_until)
                 values (:orderId, :paymentToken, :decidedAt, now() + make_interval(secs => :patience))
                 """)
                .param("orderId", orderId)
                .param("paymentToken", paymentToken)
                .param("decidedAt", decidedAt.atOffset(UTC))
                .param("patience", settings.patience().toMillis() / 1000.0)
                .update();
    }

    List<UUID> longestWaiting(int limit) {
        return jdbc.sql("select order_id from undecided_order order by patient_until limit :limit")
                .param("limit", limit)
                .query((row, _) -> row.getObject("order_id", UUID.class))
                .list();
    }

    /** Takes hold of an order, unless another replica has or it has been decided. */
    Optional<UndecidedOrder> take(UUID orderId) {
        return jdbc.sql("""
                     select order_id, payment_token, decided_at, patient_until <= now() as patience_is_over
                       from undecided_order where order_id = :orderId
                        for update skip locked
                     """)
                .param("orderId", orderId)
                .query(UndecidedOrder.class)
                .optional();
    }

    /** Says whether it was there. */
    boolean remove(UUID orderId) {
        return jdbc.sql("delete from undecided_order where order_id = :orderId")
                        .param("orderId", orderId)
                        .update()
                == 1;
    }
}

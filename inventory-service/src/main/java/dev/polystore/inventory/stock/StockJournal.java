package dev.polystore.inventory.stock;

import dev.polystore.messaging.bulk.Columns;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every movement of stock, for good: what an auditor adds up. */
@Repository
class StockJournal {

    private static final RowMapper<StockMovement> MOVEMENT = new SimplePropertyRowMapper<>(StockMovement.class);

    private final JdbcClient jdbc;

    StockJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The movement that has the same kind and reference, whatever its quantity. */
    Optional<StockMovement> same(StockMovement movement) {
        return jdbc.sql("""
                        select sku, kind, quantity, reference, reason, occurred_at
                        from stock_movement
                        where sku = :sku and kind = :kind and reference = :reference
                        """)
                .param("sku", movement.sku())
                .param("kind", movement.kind().name())
                .param("reference", movement.reference())
                .query(MOVEMENT)
                .optional();
    }

    void append(List<StockMovement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into stock_movement (sku, kind, quantity, reference, reason, occurred_at)
                select sku, kind, quantity::bigint, reference, reason, occurred_at::timestamptz
                from unnest(:skus, :kinds, :quantities, :references, :reasons, :times)
                    as movement (sku, kind, quantity, reference, reason, occurred_at)
                """)
                .param("skus", Columns.of(movements, StockMovement::sku))
                .param("kinds", Columns.of(movements, StockMovement::kind))
                .param("quantities", Columns.of(movements, StockMovement::quantity))
                .param("references", Columns.of(movements, StockMovement::reference))
                .param("reasons", Columns.of(movements, StockMovement::reason))
                .param("times", Columns.of(movements, StockMovement::occurredAt))
                .update();
    }
}

package dev.polystore.inventory.stock;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be read about stock. */
@Repository
public class StockOverview {

    private static final RowMapper<StockLevel> LEVEL = new SimplePropertyRowMapper<>(StockLevel.class);
    private static final RowMapper<StockMovement> MOVEMENT = new SimplePropertyRowMapper<>(StockMovement.class);

    private final JdbcClient jdbc;

    StockOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StockLevel> level(String sku) {
        return jdbc.sql("select sku, on_hand, reserved, version from stock_level where sku = :sku")
                .param("sku", sku)
                .query(LEVEL)
                .optional();
    }

    public List<StockLevel> page(int page, int size) {
        return jdbc.sql("""
                        select sku, on_hand, reserved, version
                        from stock_level
                        order by sku
                        limit :size offset :offset
                        """)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(LEVEL)
                .list();
    }

    public long products() {
        return jdbc.sql("select count(*) from stock_level").query(Long.class).single();
    }

    /** The latest movements of a product, newest first. */
    public List<StockMovement> movements(String sku, int size) {
        return jdbc.sql("""
                        select sku, kind, quantity, reference, reason, occurred_at
                        from stock_movement
                        where sku = :sku
                        order by position desc
                        limit :size
                        """)
                .param("sku", sku)
                .param("size", size)
                .query(MOVEMENT)
                .list();
    }

    public StockSummary summary() {
        return jdbc.sql("""
                        select (select coalesce(sum(on_hand), 0) from stock_level) as on_hand,
                               (select coalesce(sum(reserved), 0) from stock_level) as reserved,
                               coalesce(sum(quantity) filter (where kind = 'RECEIVED'), 0) as received,
                               coalesce(sum(quantity) filter (where kind = 'ADJUSTED'), 0) as adjusted,
                               coalesce(-sum(quantity) filter (where kind in ('SHIPPED', 'RETURNED')), 0) as shipped
                        from stock_movement
                        """).query(StockSummary.class).single();
    }
}

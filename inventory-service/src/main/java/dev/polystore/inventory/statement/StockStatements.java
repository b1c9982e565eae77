package dev.polystore.inventory.statement;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads levels, their movements and open reservations at one moment, by SKU from the last to the first. */
@Component
public class StockStatements {

    private static final RowMapper<StockStatement> STATEMENT = new SimplePropertyRowMapper<>(StockStatement.class);

    private final JdbcClient jdbc;

    StockStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before not part of it */
    public List<StockStatement> list(String from, String before, int atMost) {
        return jdbc.sql("""
                with level as (
                    select sku, on_hand, reserved, version
                    from stock_level
                    where sku collate "C" >= :from and sku collate "C" < :before
                    order by sku collate "C" desc
                    limit :atMost),
                open_line as (
                    select line.sku, sum(line.quantity) as quantity
                    from reservation join reservation_line line using (order_id)
                    where reservation.status = 'HELD'
                    group by line.sku)
                select level.sku, on_hand, reserved, version, moved.received, moved.adjusted, moved.shipped,
                       coalesce(open_line.quantity, 0) as held
                from level
                left join open_line on open_line.sku = level.sku
                cross join lateral (
                    select coalesce(sum(quantity) filter (where kind = 'RECEIVED'), 0) as received,
                           coalesce(sum(quantity) filter (where kind = 'ADJUSTED'), 0) as adjusted,
                           coalesce(-sum(quantity) filter (where kind in ('SHIPPED', 'RETURNED')), 0) as shipped
                    from stock_movement movement where movement.sku = level.sku) moved
                order by level.sku collate "C" desc
                """)
                .param("from", from)
                .param("before", before)
                .param("atMost", atMost)
                .query(STATEMENT)
                .list();
    }
}

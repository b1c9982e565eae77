package dev.polystore.inventory.stock;

import dev.polystore.messaging.bulk.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The levels of all products, and the journal of what changed them. */
@Repository
public class StockLevels {

    private static final RowMapper<StockLevel> LEVEL = new SimplePropertyRowMapper<>(StockLevel.class);

    private final JdbcClient jdbc;
    private final StockJournal journal;

    StockLevels(JdbcClient jdbc, StockJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Adds a product unless it is known; says whether it was new. */
    boolean add(StockLevel level) {
        return jdbc.sql("""
                                insert into stock_level (sku, on_hand, reserved, version)
                                values (:sku, :onHand, :reserved, :version)
                                on conflict do nothing
                                """).paramSource(level).update() == 1;
    }

    /** Takes products into the hands of this transaction, in the order that everyone takes them: nobody waits in a circle. */
    public Stock lock(Collection<String> skus) {
        var levels = jdbc.sql("""
                        select sku, on_hand, reserved, version
                        from stock_level
                        where sku = any(:skus)
                        order by sku
                        for update
                        """)
                .param("skus", skus.toArray(String[]::new))
                .query(LEVEL)
                .list();
        return new Stock(levels);
    }

    public void save(Stock stock) {
        update(stock.changed());
        journal.append(stock.movements());
    }

    /** Writes only over what was decided on: without the lock it would find another version and refuse. */
    private void update(List<StockLevel> changed) {
        if (changed.isEmpty()) {
            return;
        }
        int updated = jdbc.sql("""
                update stock_level level
                set on_hand = changed.on_hand, reserved = changed.reserved, version = changed.version
                from unnest(:skus, :onHand::bigint[], :reserved::bigint[], :versions::bigint[])
                    as changed (sku, on_hand, reserved, version)
                where level.sku = changed.sku and level.version = changed.version - 1
                """)
                .param("skus", Columns.of(changed, StockLevel::sku))
                .param("onHand", Columns.of(changed, StockLevel::onHand))
                .param("reserved", Columns.of(changed, StockLevel::reserved))
                .param("versions", Columns.of(changed, StockLevel::version))
                .update();
        if (updated < changed.size()) {
            throw new OptimisticLockingFailureException("A level was changed by another transaction meanwhile");
        }
    }
}

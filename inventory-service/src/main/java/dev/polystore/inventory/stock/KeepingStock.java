package dev.polystore.inventory.stock;

import dev.polystore.messaging.Outbox;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people in the warehouse do: take goods in, and put right what was counted wrong, broke or vanished. */
@Component
public class KeepingStock {

    private final StockLevels levels;
    private final StockJournal journal;
    private final Outbox outbox;
    private final Clock clock;

    KeepingStock(StockLevels levels, StockJournal journal, Outbox outbox, Clock clock) {
        this.levels = levels;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Shows a product as sold out before its first goods come in. */
    @Transactional
    public void introduce(String sku) {
        var soldOut = StockLevel.none(sku).nextVersion();
        if (levels.add(soldOut)) {
            outbox.publish(StockLevelChanged.to(soldOut, clock.instant()));
        }
    }

    /**
     * Takes goods in, once for each receipt. Goods at the door are a fact: a product that the catalog has not told of
     * yet becomes known by them.
     *
     * @return whether the receipt was new
     */
    @Transactional
    public boolean receive(String sku, String receiptId, long quantity) {
        levels.add(StockLevel.none(sku));
        return book(StockMovement.received(sku, quantity, receiptId, clock.instant()));
    }

    /**
     * Adds to what is on hand or takes from it, once for each adjustment.
     *
     * @return whether the adjustment was new
     */
    @Transactional
    public boolean adjust(String sku, String adjustmentId, long quantity, String reason) {
        return book(StockMovement.adjusted(sku, quantity, adjustmentId, reason, clock.instant()));
    }

    private boolean book(StockMovement movement) {
        var stock = levels.lock(Set.of(movement.sku()));
        var level = stock.level(movement.sku());
        var booked = journal.same(movement);
        if (booked.isPresent()) {
            requireSameQuantity(booked.get(), movement);
            return false;
        }
        if (level.available() + movement.quantity() < 0) {
            throw new ReservedStock(level);
        }
        stock.move(movement);
        levels.save(stock);
        stock.changes(movement.occurredAt()).forEach(outbox::publish);
        return true;
    }

    private static void requireSameQuantity(StockMovement booked, StockMovement movement) {
        if (booked.quantity() != movement.quantity()) {
            throw new ReferenceTaken(booked);
        }
    }
}

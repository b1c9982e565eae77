package dev.polystore.inventory.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The levels of some products in the hands of one transaction, which alone may change them until it commits. */
public final class Stock {

    private final Map<String, StockLevel> before;
    private final Map<String, StockLevel> levels;
    private final List<StockMovement> movements = new ArrayList<>();

    public Stock(Collection<StockLevel> levels) {
        this.before = levels.stream().collect(Collectors.toMap(StockLevel::sku, Function.identity()));
        this.levels = new TreeMap<>(before);
    }

    /** The products of which there are too few; all or nothing is reserved, so they are asked first. */
    public Set<String> missing(Goods goods) {
        var missing = new TreeSet<String>();
        goods.forEach((sku, quantity) -> {
            if (!levels.containsKey(sku) || level(sku).available() < quantity) {
                missing.add(sku);
            }
        });
        return missing;
    }

    public void reserve(Goods goods) {
        goods.forEach((sku, quantity) -> change(sku, 0, quantity));
    }

    public void release(Goods goods) {
        goods.forEach((sku, quantity) -> change(sku, 0, -quantity));
    }

    /** Reserved goods leave the warehouse. */
    public void ship(Goods goods, UUID orderId, Instant now) {
        release(goods);
        goods.forEach((sku, quantity) -> move(StockMovement.Kind.SHIPPED, sku, -quantity, orderId, now));
    }

    /** Goods that had been taken for a shipment are free again. */
    public void putBack(Goods goods, UUID orderId, Instant now) {
        goods.forEach((sku, quantity) -> move(StockMovement.Kind.RETURNED, sku, quantity, orderId, now));
    }

    private void move(StockMovement.Kind kind, String sku, long quantity, UUID orderId, Instant now) {
        move(new StockMovement(sku, kind, quantity, orderId.toString(), null, now));
    }

    void move(StockMovement movement) {
        change(movement.sku(), movement.quantity(), 0);
        movements.add(movement);
    }

    private void change(String sku, long onHand, long reserved) {
        levels.put(sku, level(sku).changedBy(onHand, reserved));
    }

    StockLevel level(String sku) {
        var level = levels.get(sku);
        if (level == null) {
            throw new UnknownSku(sku);
        }
        return level;
    }

    /** What to store and to tell: one version more for each product, however often it changed in between. */
    List<StockLevel> changed() {
        return levels.values().stream()
                .filter(level -> !level.equals(before.get(level.sku())))
                .map(StockLevel::nextVersion)
                .toList();
    }

    public List<StockLevelChanged> changes(Instant now) {
        return changed().stream().map(level -> StockLevelChanged.to(level, now)).toList();
    }

    List<StockMovement> movements() {
        return movements;
    }
}

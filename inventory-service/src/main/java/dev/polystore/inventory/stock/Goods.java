package dev.polystore.inventory.stock;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** How many pieces of which products. */
public record Goods(SortedMap<String, Integer> pieces) {

    private static final Goods NONE = new Goods(Collections.emptySortedMap());

    public Goods {
        pieces = Collections.unmodifiableSortedMap(new TreeMap<>(pieces));
        pieces.forEach((sku, quantity) -> {
            if (quantity <= 0) {
                throw new IllegalArgumentException("%d pieces of %s are none".formatted(quantity, sku));
            }
        });
    }

    public static Goods none() {
        return NONE;
    }

    public Set<String> skus() {
        return pieces.keySet();
    }

    public void forEach(ObjIntConsumer<String> action) {
        pieces.forEach(action::accept);
    }
}

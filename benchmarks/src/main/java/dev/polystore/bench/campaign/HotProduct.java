package dev.polystore.bench.campaign;

import dev.polystore.bench.load.Baskets;
import dev.polystore.bench.load.Product;
import dev.polystore.bench.load.Warehouse;
import dev.polystore.bench.report.HotSku;
import dev.polystore.bench.run.RunFigures;
import dev.polystore.bench.site.Unmeasurable;

/** A product of which there is enough for every second customer. */
record HotProduct(Warehouse warehouse, Product product, long pieces) {

    static HotProduct of(Warehouse warehouse, Baskets baskets, long customers) {
        var product = baskets.products().getLast();
        warehouse.provideExactly(product, customers / 2);
        return new HotProduct(warehouse, product, customers / 2);
    }

    Baskets baskets() {
        return Baskets.allTheSame(product);
    }

    /** @throws Unmeasurable if more or fewer were sold than there were */
    HotSku sold(RunFigures run) {
        var counts = run.atRest().counts();
        var hot =
                new HotSku(product.sku(), pieces, counts.confirmed(), counts.rejected(), warehouse.available(product));
        if (!hot.isExact(counts.accepted())) {
            throw new Unmeasurable("Of %,d pieces of %s %,d were sold, %,d orders were refused and %,d pieces are left"
                    .formatted(pieces, hot.sku(), hot.sold(), hot.refused(), hot.left()));
        }
        return hot;
    }
}

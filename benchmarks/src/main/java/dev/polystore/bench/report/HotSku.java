package dev.polystore.bench.report;

/**
 * What became of a product that all wanted, one piece each.
 *
 * @param pieces that there were
 * @param sold confirmed orders
 * @param refused rejected orders
 * @param left pieces that nobody has, in the end
 */
public record HotSku(String sku, long pieces, long sold, long refused, long left) {

    /** Whether as many were sold as there were, and all others heard that there are none. */
    public boolean isExact(long orders) {
        return sold == pieces && left == 0 && refused == orders - pieces;
    }
}

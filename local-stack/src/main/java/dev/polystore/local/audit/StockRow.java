package dev.polystore.local.audit;

/** The pieces of one product, as inventory-service tells them. */
record StockRow(String sku, long onHand, long reserved) {

    boolean oversold() {
        return onHand < 0 || reserved < 0 || reserved > onHand;
    }
}

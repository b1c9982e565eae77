package dev.polystore.local.audit;

/** All pieces of all products, as inventory-service counts them. */
record StockTotals(long onHand, long reserved, long received, long adjusted, long shipped) {}

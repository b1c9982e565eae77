package dev.polystore.catalog.availability;

import java.time.Instant;

/** The inventory has more or less of a product than before. */
record StockLevelChanged(String sku, int onHand, int reserved, int version, Instant occurredAt) {}

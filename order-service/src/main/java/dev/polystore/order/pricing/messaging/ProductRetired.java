package dev.polystore.order.pricing.messaging;

import java.time.Instant;

/** A product can no longer be bought. */
record ProductRetired(String sku, int version, Instant occurredAt) {}

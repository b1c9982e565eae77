package dev.polystore.order.pricing.messaging;

import dev.polystore.order.pricing.Money;
import java.time.Instant;

/** A product can be bought from now on. */
record ProductAdded(String sku, String name, Money price, int version, Instant occurredAt) {}

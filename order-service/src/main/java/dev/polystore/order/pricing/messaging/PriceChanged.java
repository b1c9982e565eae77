package dev.polystore.order.pricing.messaging;

import dev.polystore.order.pricing.Money;
import java.time.Instant;

/** A product costs more or less from now on. */
record PriceChanged(String sku, Money price, int version, Instant occurredAt) {}

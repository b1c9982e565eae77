package dev.polystore.order.pricing.messaging;

/** What is told about a product has changed, its price has not. */
record ProductChanged(String sku, String name, int version) {}

package dev.polystore.inventory.stock.messaging;

/** A product can be bought from now on; all that stock needs to know of it. */
record ProductAdded(String sku) {}

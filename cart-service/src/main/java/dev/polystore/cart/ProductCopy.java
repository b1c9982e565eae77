package dev.polystore.cart;

/** What a cart knows of a product. */
record ProductCopy(String name, Money price, boolean retired) {}

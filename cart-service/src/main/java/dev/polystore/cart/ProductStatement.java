package dev.polystore.cart;

/** A product as carts know it. */
public record ProductStatement(String sku, String name, Money price, boolean retired) {}

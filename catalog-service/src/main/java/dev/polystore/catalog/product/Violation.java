package dev.polystore.catalog.product;

/** What is wrong with a field of a product. */
public record Violation(String field, String message) {}

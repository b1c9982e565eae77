package dev.polystore.analytics.freshness;

/** A partition of a topic that this service reads. */
public record Partition(String topic, int number) {}

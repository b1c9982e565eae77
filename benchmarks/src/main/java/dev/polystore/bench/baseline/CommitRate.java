package dev.polystore.bench.baseline;

/** How many transactions so many clients commit per second. */
public record CommitRate(int clients, double commitsPerSecond) {}

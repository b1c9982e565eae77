package dev.polystore.bench.baseline;

/** How long a read takes whose place the one before has told, anywhere within so much memory: what caches the machine has, and what others leave of them. */
public record ReadLatency(int kilobytes, double nanoseconds) {}

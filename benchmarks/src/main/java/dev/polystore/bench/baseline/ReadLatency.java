package dev.polystore.bench.baseline;

/**
 * What caches the machine has, and what others leave of them.
 *
 * @param kilobytes of memory, anywhere in which is read
 * @param nanoseconds for a read whose place only the one before has told
 */
public record ReadLatency(int kilobytes, double nanoseconds) {}

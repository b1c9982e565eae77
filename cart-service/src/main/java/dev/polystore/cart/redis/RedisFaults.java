package dev.polystore.cart.redis;

import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Tells failures of Redis that pass by themselves. */
public final class RedisFaults {

    private RedisFaults() {}

    /** Whether Redis is away, still loads its file, is a replica now, or has no memory left. */
    public static boolean isOutage(Throwable fault) {
        return fault instanceof JedisConnectionException
                || fault instanceof JedisDataException refusal && isPassing(String.valueOf(refusal.getMessage()))
                || fault instanceof JedisException && fault.getCause() instanceof java.util.NoSuchElementException;
    }

    private static boolean isPassing(String refusal) {
        return refusal.startsWith("LOADING")
                || refusal.startsWith("READONLY")
                || refusal.startsWith("MASTERDOWN")
                || refusal.startsWith("OOM")
                || refusal.startsWith("BUSY ");
    }
}

package dev.polystore.cart.redis;

import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Tells failures of Redis that pass by themselves. */
public final class RedisFaults {

    /** What comes before the cause when a whole transaction is refused. */
    private static final String DISCARDED = "EXECABORT Transaction discarded because of: ";

    private RedisFaults() {}

    /** Whether Redis is away, still loads its file, is a replica now, or has no memory left. */
    public static boolean isOutage(Throwable fault) {
        return fault instanceof JedisConnectionException
                || fault instanceof JedisDataException refusal && isPassing(String.valueOf(refusal.getMessage()))
                || fault instanceof JedisException && fault.getCause() instanceof java.util.NoSuchElementException;
    }

    private static boolean isPassing(String answer) {
        var refusal = answer.startsWith(DISCARDED) ? answer.substring(DISCARDED.length()) : answer;
        return refusal.startsWith("LOADING")
                || refusal.startsWith("READONLY")
                || refusal.startsWith("MASTERDOWN")
                || refusal.startsWith("OOM")
                || refusal.startsWith("BUSY ");
    }
}

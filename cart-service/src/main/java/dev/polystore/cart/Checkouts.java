package dev.polystore.cart;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Which carts were checked out, sorted by their orders' ids and so by time: a sorted set, to which the script that checks
 * a cart out adds it. It forgets a cart when Redis does.
 */
@Component
class Checkouts {

    static final String KEY = "cart:checkouts";

    private static final int ID_LENGTH = 36;

    private final RedisClient redis;
    private final CartSettings settings;
    private final Clock clock;

    Checkouts(RedisClient redis, CartSettings settings, Clock clock) {
        this.redis = redis;
        this.settings = settings;
        this.clock = clock;
    }

    record Checkout(UUID orderId, UUID cartId) {

        static Checkout parse(String entry) {
            return new Checkout(
                    UUID.fromString(entry.substring(0, ID_LENGTH)), UUID.fromString(entry.substring(ID_LENGTH + 1)));
        }
    }

    String entry(UUID orderId, UUID cartId) {
        return orderId + ":" + cartId;
    }

    /** The beginning of the first entry whose cart may still be there. */
    String oldest() {
        return beginningOfIds(clock.instant().minus(settings.timeToLive()));
    }

    /** The youngest first; the cart of one that is about to be forgotten is no longer told of. */
    List<Checkout> list(UUID from, UUID before, int atMost) {
        var first = from.toString().compareTo(oldest()) < 0 ? oldest() : from.toString();
        return redis.zrange(KEY, newestFirst("(" + before, "[" + first).limit(0, atMost)).stream()
                .map(Checkout::parse)
                .toList();
    }

    private static ZRangeParams newestFirst(String from, String to) {
        return ZRangeParams.zrangeByLexParams(from, to).rev();
    }

    private static String beginningOfIds(Instant time) {
        var digits = "%012x".formatted(time.toEpochMilli());
        return digits.substring(0, 8) + "-" + digits.substring(8);
    }
}

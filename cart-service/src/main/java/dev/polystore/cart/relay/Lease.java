package dev.polystore.cart.relay;

import dev.polystore.cart.redis.Script;
import dev.polystore.messaging.Ids;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;

/**
 * Says which replica relays: a key that holds its owner and expires unless it is renewed.
 *
 * <p>The script that takes entries looks at it too, so who has lost the lease without knowing takes nothing more. What
 * it was just sending, its successor sends again: each message first comes in order, whatever comes twice.
 */
@Component
class Lease {

    private static final Script HOLD = Script.named("hold-lease");
    private static final Script RELEASE = Script.named("release-lease");
    private static final Duration LENGTH = Duration.ofSeconds(6);

    private final RedisClient redis;
    private final String owner = Ids.next().toString();

    Lease(RedisClient redis) {
        this.redis = redis;
    }

    String key() {
        return "cart:relay-lease";
    }

    String owner() {
        return owner;
    }

    /** How often it must be held to be kept. */
    Duration interval() {
        return LENGTH.dividedBy(3);
    }

    /** Takes the lease if it is free, prolongs it if it is held. */
    void hold() {
        HOLD.run(redis, List.of(key()), List.of(owner, Long.toString(LENGTH.toMillis())));
    }

    void release() {
        RELEASE.run(redis, List.of(key()), List.of(owner));
    }
}

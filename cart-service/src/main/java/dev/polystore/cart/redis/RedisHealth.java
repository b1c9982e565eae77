package dev.polystore.cart.redis;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;

/** Whether Redis answers. */
@Component("redisHealthIndicator")
class RedisHealth extends AbstractHealthIndicator {

    private final RedisClient redis;

    RedisHealth(RedisClient redis) {
        super("Redis does not answer");
        this.redis = redis;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        redis.ping();
        health.up();
    }
}

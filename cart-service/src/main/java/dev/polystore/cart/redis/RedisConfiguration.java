package dev.polystore.cart.redis;

import dev.polystore.messaging.consumer.TransientFault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    @Bean
    RedisClient redisClient(RedisSettings settings) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(settings.connections());
        pool.setMaxIdle(settings.connections());
        pool.setMaxWait(settings.patience());
        // After a restart of Redis every pooled connection is dead; a caller should not be the one to find out.
        pool.setTestOnBorrow(true);
        var patience = Math.toIntExact(settings.patience().toMillis());
        var client = DefaultJedisClientConfig.builder(settings.url())
                .clientName("cart-service")
                .timeoutMillis(patience)
                .blockingSocketTimeoutMillis(2 * patience)
                .build();
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(settings.url()))
                .clientConfig(client)
                .poolConfig(pool)
                .build();
    }

    @Bean
    TransientFault redisFaults() {
        return RedisFaults::isOutage;
    }
}

package dev.polystore.cart.redis;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is.
 *
 * @param url {@code redis://user:password@host:port}, or {@code rediss:} for TLS
 * @param connections the most at a time
 * @param patience how long to wait for a connection or an answer
 */
@ConfigurationProperties("cart.redis")
record RedisSettings(
        URI url,
        @DefaultValue("64") int connections,
        @DefaultValue("2s") Duration patience) {}

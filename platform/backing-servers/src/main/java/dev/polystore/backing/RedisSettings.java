package dev.polystore.backing;

import java.util.Map;

/**
 * One user of a server that is its own.
 *
 * @param appendfsync {@code always} makes an answered write survive a power failure; {@code everysec} may lose a second
 */
public record RedisSettings(ServerSettings server, Credentials user, String appendfsync) {

    public static RedisSettings of(ServerSettings server, String user) {
        return new RedisSettings(server, Credentials.of(user), "always");
    }

    public RedisSettings syncing(String appendfsync) {
        return new RedisSettings(server, user, appendfsync);
    }

    public String url() {
        return "redis://%s:%s@%s".formatted(user.user(), user.password(), server.address());
    }

    /** What a service that uses this server finds in its environment. */
    public Map<String, String> environment() {
        return Map.of("REDIS_URL", url());
    }
}

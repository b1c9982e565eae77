package dev.polystore.backing;

/**
 * One user of a server that is its own.
 *
 * @param appendfsync {@code always} makes an answered write survive a power failure; {@code everysec} may lose a second
 */
public record RedisSettings(ServerSettings server, Credentials user, String appendfsync) {

    public static RedisSettings of(ServerSettings server, String user) {
        return new RedisSettings(server, Credentials.of(user), "always");
    }

    public String url() {
        return "redis://%s:%s@%s".formatted(user.user(), user.password(), server.address());
    }
}

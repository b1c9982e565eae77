package dev.polystore.backing;

import java.util.Map;

/** One database with its user. */
public record ClickHouseSettings(ServerSettings server, String database, Credentials user) {

    public static ClickHouseSettings of(ServerSettings server, String database) {
        return new ClickHouseSettings(server, database, Credentials.of(database));
    }

    public String url() {
        return "jdbc:clickhouse://%s/%s".formatted(server.address(), database);
    }

    /** What a service that uses this server finds in its environment. */
    public Map<String, String> environment() {
        return Map.of(
                "CLICKHOUSE_URL", url(),
                "CLICKHOUSE_USER", user.user(),
                "CLICKHOUSE_PASSWORD", user.password());
    }
}

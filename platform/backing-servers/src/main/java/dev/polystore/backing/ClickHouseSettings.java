package dev.polystore.backing;

/** One database with its user. */
public record ClickHouseSettings(ServerSettings server, String database, Credentials user) {

    public static ClickHouseSettings of(ServerSettings server, String database) {
        return new ClickHouseSettings(server, database, Credentials.of(database));
    }

    public String url() {
        return "jdbc:clickhouse://%s/%s".formatted(server.address(), database);
    }
}

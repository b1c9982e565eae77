package dev.polystore.backing;

import java.util.Map;

/**
 * One database with its users in a server of its own.
 *
 * @param owner owns the schema and migrates it
 * @param app what the service works with: no DDL
 * @param relay may read the replication stream
 * @param tuning further server settings, for instance {@code fsync=off} for tests
 */
public record PostgresSettings(
        ServerSettings server,
        String database,
        Credentials owner,
        Credentials app,
        Credentials relay,
        Map<String, String> tuning) {

    /** Users by convention: {@code <database>_owner}, {@code <database>}, {@code <database>_relay}. */
    public static PostgresSettings of(ServerSettings server, String database) {
        return new PostgresSettings(
                server,
                database,
                Credentials.of(database + "_owner"),
                Credentials.of(database),
                Credentials.of(database + "_relay"),
                Map.of());
    }

    public PostgresSettings tunedBy(Map<String, String> tuning) {
        return new PostgresSettings(server, database, owner, app, relay, tuning);
    }

    boolean durable() {
        return !"off".equals(tuning.get("fsync"));
    }

    public String url() {
        return "jdbc:postgresql://%s/%s".formatted(server.address(), database);
    }

    /** What a service that uses this server finds in its environment. */
    public Map<String, String> environment() {
        return Map.of(
                "DB_URL", url(),
                "DB_USER", app.user(),
                "DB_PASSWORD", app.password(),
                "DB_OWNER_USER", owner.user(),
                "DB_OWNER_PASSWORD", owner.password(),
                "DB_RELAY_USER", relay.user(),
                "DB_RELAY_PASSWORD", relay.password());
    }
}

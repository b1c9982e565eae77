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

    /** Users by convention: {@code <database>_owner}, the app user named by the caller, {@code <database>_relay}. */
    public static PostgresSettings of(ServerSettings server, String database, String app) {
        return new PostgresSettings(
                server,
                database,
                Credentials.of(database + "_owner"),
                Credentials.of(app),
                Credentials.of(database + "_relay"),
                Map.of());
    }

    public PostgresSettings tunedBy(Map<String, String> tuning) {
        return new PostgresSettings(server, database, owner, app, relay, tuning);
    }

    public String url() {
        return "jdbc:postgresql://%s/%s".formatted(server.address(), database);
    }
}

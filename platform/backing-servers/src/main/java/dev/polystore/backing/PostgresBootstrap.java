package dev.polystore.backing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the database and its three users, with the same SQL as the containers do. */
record PostgresBootstrap(PostgresSettings settings) {

    boolean answers() throws IOException {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    void run() throws SQLException, IOException {
        createDatabase();
        try (var connection = connect(settings.database());
                var statement = connection.createStatement()) {
            statement.execute(script());
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = connect("postgres");
                var find = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            find.setString(1, settings.database());
            if (!find.executeQuery().next()) {
                create.execute("create database \"%s\"".formatted(settings.database()));
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s/%s?loginTimeout=2"
                        .formatted(settings.server().address(), database),
                Postgres.SUPERUSER.user(),
                Postgres.SUPERUSER.password());
    }

    private String script() throws IOException {
        return Template.of("/deploy/postgres/bootstrap.sql")
                .with("db", settings.database())
                .with("owner", settings.owner().user())
                .with("owner_password", settings.owner().password())
                .with("app", settings.app().user())
                .with("app_password", settings.app().password())
                .with("relay", settings.relay().user())
                .with("relay_password", settings.relay().password())
                .text();
    }
}

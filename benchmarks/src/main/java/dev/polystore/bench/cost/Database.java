package dev.polystore.bench.cost;

import dev.polystore.backing.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL of the local stack, asked by who may know everything. */
record Database(String name, int port) {

    /** @param walBytes written to the write-ahead log since the server was made */
    record Counters(long commits, long walBytes) {

        Counters since(Counters earlier) {
            return new Counters(commits - earlier.commits, walBytes - earlier.walBytes);
        }
    }

    Counters counters() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select sum(xact_commit)::bigint, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
                        from pg_stat_database
                        """)) {
            row.next();
            return new Counters(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException("%s cannot tell its counters: %s".formatted(name, e.getMessage()), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                Postgres.SUPERUSER.user(),
                Postgres.SUPERUSER.password());
    }
}

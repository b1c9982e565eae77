package dev.polystore.bench.past;

import dev.polystore.backing.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;

/** The database of a service, written to by who may do everything. */
final class PastDatabase implements AutoCloseable {

    private final Connection connection;
    private final Owner owner;

    PastDatabase(Owner owner, int port) throws SQLException {
        this.owner = owner;
        this.connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, owner.database()),
                Postgres.SUPERUSER.user(),
                Postgres.SUPERUSER.password());
    }

    /** How many orders were placed before the moment, which is the first part of their ids. */
    int ordersBefore(Instant moment) throws SQLException {
        var question = "select count(*) from %s where %s < '%012x00000000000000000000'::uuid"
                .formatted(owner.table(), owner.key(), moment.toEpochMilli());
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Says when the orders were placed that are written from now on. */
    void begin(Instant first, double secondsBetween) throws SQLException {
        execute(Owner.script("common")
                .replace("$first_second", String.valueOf(first.getEpochSecond()))
                .replace("$seconds_between", String.valueOf(secondsBetween)));
    }

    /** Writes the orders with these numbers, all or none. */
    void write(int from, int to) throws SQLException {
        execute(owner.script().replace("$from", String.valueOf(from)).replace("$to", String.valueOf(to)));
    }

    /** Does now what the server would do in the middle of a measurement. */
    void settle() throws SQLException {
        execute("vacuum analyze");
        execute("checkpoint");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

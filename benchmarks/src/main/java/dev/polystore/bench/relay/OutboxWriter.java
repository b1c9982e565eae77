package dev.polystore.bench.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Writes numbered messages into the outbox of a service, about as large as those of an order. */
final class OutboxWriter implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final int KEYS = 1_000;

    private final Connection connection;

    OutboxWriter(String jdbcUrl) throws SQLException {
        connection = DriverManager.getConnection(jdbcUrl, SUPERUSER, SUPERUSER);
        connection.setAutoCommit(false);
    }

    /** Commits messages with the numbers from {@code first} on. */
    void write(int first, int count) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, headers)
                select gen_random_uuid(), ?, md5((number %% %d)::text), 'bench.Measured.v1',
                       jsonb_build_object('number', number, 'text', repeat('polystore ', 20))::text,
                       jsonb_build_object('ce_time', now(), 'ce_subject', number, 'saga-id', gen_random_uuid(),
                                          'traceparent', '00-' || md5(number::text) || '-' || md5('x') || '-01')
                  from generate_series(?, ?) as number
                """.formatted(KEYS))) {
            statement.setString(1, RelayProbe.TOPIC);
            statement.setInt(2, first);
            statement.setInt(3, first + count - 1);
            statement.executeUpdate();
            connection.commit();
        }
    }

    /** Takes the measured messages out of the outbox again. */
    void clear() throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where aggregatetype = ?")) {
            statement.setString(1, RelayProbe.TOPIC);
            statement.executeUpdate();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

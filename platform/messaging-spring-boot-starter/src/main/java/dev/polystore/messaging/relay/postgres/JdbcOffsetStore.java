package dev.polystore.messaging.relay.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;

/**
 * Keeps Debezium's position in the table {@code relay_offset} of the database that it captures.
 *
 * <p>Debezium makes it by reflection, so it finds the database in the engine's settings.
 */
public final class JdbcOffsetStore extends MemoryOffsetBackingStore {

    static final String URL = "offset.storage.jdbc.url";
    static final String USER = "offset.storage.jdbc.user";
    static final String PASSWORD = "offset.storage.jdbc.password";
    static final String SLOT = "slot.name";

    private Map<String, String> settings = Map.of();

    @Override
    public void configure(WorkerConfig config) {
        super.configure(config);
        settings = config.originalsStrings();
    }

    @Override
    public void start() {
        super.start();
        data = new HashMap<>();
        execute("select source, position from relay_offset where slot_name = ?", statement -> {
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    data.put(bytes(rows.getString(1)), bytes(rows.getString(2)));
                }
            }
        });
    }

    @Override
    protected void save() {
        data.forEach((source, position) -> execute("""
                insert into relay_offset (slot_name, source, position) values (?, ?, ?)
                    on conflict (slot_name) do update
                   set source = excluded.source, position = excluded.position, stored_at = now()
                """, statement -> {
            statement.setString(2, text(source));
            statement.setString(3, text(position));
            statement.executeUpdate();
        }));
    }

    @Override
    public Set<Map<String, Object>> connectorPartitions(String connector) {
        return Set.of();
    }

    private interface Work {
        void with(java.sql.PreparedStatement statement) throws SQLException;
    }

    private void execute(String sql, Work work) {
        try (var connection =
                        DriverManager.getConnection(settings.get(URL), settings.get(USER), settings.get(PASSWORD));
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, settings.get(SLOT));
            work.with(statement);
        } catch (SQLException failed) {
            throw new ConnectException("The relay's position could not be read or stored", failed);
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes.duplicate()).toString();
    }
}

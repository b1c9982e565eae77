package dev.polystore.messaging.relay.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

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
    private @Nullable HikariDataSource connection;

    @Override
    public void configure(WorkerConfig config) {
        super.configure(config);
        settings = config.originalsStrings();
    }

    @Override
    public void start() {
        super.start();
        connection = RelayConnection.of(settings.get(URL), settings.get(USER), settings.get(PASSWORD));
        data = new HashMap<>();
        try {
            jdbc().query(
                            "select source, position from relay_offset where slot_name = ?",
                            row -> {
                                data.put(bytes(row.getString(1)), bytes(row.getString(2)));
                            },
                            settings.get(SLOT));
        } catch (DataAccessException failed) {
            throw new ConnectException("The relay's position could not be read", failed);
        }
    }

    @Override
    protected void save() {
        try {
            data.forEach(this::save);
        } catch (DataAccessException failed) {
            throw new ConnectException("The relay's position could not be stored", failed);
        }
    }

    private void save(ByteBuffer source, ByteBuffer position) {
        jdbc().update("""
                        insert into relay_offset (slot_name, source, position) values (?, ?, ?)
                            on conflict (slot_name) do update
                           set source = excluded.source, position = excluded.position, stored_at = now()
                        """, settings.get(SLOT), text(source), text(position));
    }

    @Override
    public void stop() {
        super.stop();
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public Set<Map<String, Object>> connectorPartitions(String connector) {
        return Set.of();
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(Objects.requireNonNull(connection));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes.duplicate()).toString();
    }
}

package dev.polystore.messaging.relay.postgres;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection as the user that relays, opened when it is first needed and again whenever it was lost. To open one each second, for a
 * look at the slot or to store the position, would be most of what an idle relay does.
 */
final class RelayConnection {

    private static final long PATIENCE_MILLIS = 5_000;

    private RelayConnection() {}

    static HikariDataSource of(@Nullable String jdbcUrl, @Nullable String user, @Nullable String password) {
        var connection = new HikariDataSource();
        connection.setJdbcUrl(jdbcUrl);
        connection.setUsername(user);
        connection.setPassword(password);
        connection.setMaximumPoolSize(1);
        connection.setMinimumIdle(0);
        connection.setConnectionTimeout(PATIENCE_MILLIS);
        connection.setInitializationFailTimeout(-1);
        return connection;
    }
}

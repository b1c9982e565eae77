package dev.polystore.analytics.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections of a pool, each to the database that is meant when it is asked for. The pool does not set back which database
 * a connection was used for, so everybody must ask through this.
 */
class CopyDataSource extends DelegatingDataSource {

    private final Supplier<String> database;

    CopyDataSource(DataSource pool, Supplier<String> database) {
        super(pool);
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            connection.setSchema(database.get());
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }
}

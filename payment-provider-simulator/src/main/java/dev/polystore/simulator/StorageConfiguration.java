package dev.polystore.simulator;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what this provider knows in one file of SQLite. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final String FILE = "provider.db";

    @Bean
    HikariDataSource dataSource(@Value("${simulator.data}") Path folder) {
        try {
            Files.createDirectories(folder);
            return new HikariDataSource(connectionTo(folder.resolve(FILE)));
        } catch (IOException | PoolInitializationException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "simulator.data",
                    folder.toAbsolutePath(),
                    "%s cannot be written there (%s). Set SIMULATOR_DATA to a folder that this user may write to."
                            .formatted(FILE, e),
                    e);
        }
    }

    /**
     * One connection, for SQLite has one writer: whoever holds it is alone. A commit is a write to the log beside the file,
     * and that survives the end of this process. It does not wait for the disk; only every few hundred commits, when the
     * log moves into the file, does that happen, so that a power cut may cost the last answers, but not the file.
     */
    private static HikariConfig connectionTo(Path file) {
        var connection = new HikariConfig();
        connection.setJdbcUrl("jdbc:sqlite:" + file);
        connection.setMaximumPoolSize(1);
        connection.setMaxLifetime(0);
        connection.addDataSourceProperty("journal_mode", "WAL");
        connection.addDataSourceProperty("synchronous", "NORMAL");
        return connection;
    }
}

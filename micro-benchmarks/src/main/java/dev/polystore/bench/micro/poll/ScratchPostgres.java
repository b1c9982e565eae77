package dev.polystore.bench.micro.poll;

import com.zaxxer.hikari.HikariDataSource;
import dev.polystore.backing.Credentials;
import dev.polystore.backing.Postgres;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.backing.ServerSettings;
import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.process.Ports;
import dev.polystore.backing.process.Watchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL with the tables of messaging, set up and as durable as a service's own; its data go when this process ends. */
final class ScratchPostgres implements AutoCloseable {

    /** On the disk that the sources are on, as a directory for temporary files may lie in memory. */
    private static final Path DISK = Path.of("micro-benchmarks", "target");

    private static final int MEGABYTES = 32;

    private final Postgres server;
    private final HikariDataSource app;
    private final DataSource owner;

    ScratchPostgres() {
        var settings = PostgresSettings.of(new ServerSettings("postgres", scratch(), Ports.free(), MEGABYTES), "micro");
        server = new Postgres(settings, BinaryCache.ofThisUser(System.err::println));
        server.start();
        server.awaitReady(Duration.ofMinutes(1));
        owner = source(settings, settings.owner());
        migrate(settings, owner);
        app = new HikariDataSource();
        app.setJdbcUrl(settings.url());
        app.setUsername(settings.app().user());
        app.setPassword(settings.app().password());
    }

    private static Path scratch() {
        try {
            var directory = Files.createTempDirectory(Files.createDirectories(DISK), "postgres-");
            Watchdog.ofThisProcess().deleteAfterwards(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource source(PostgresSettings settings, Credentials user) {
        return new DriverManagerDataSource(settings.url(), user.user(), user.password());
    }

    private static void migrate(PostgresSettings settings, DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/messaging")
                .placeholders(Map.of(
                        "app", settings.app().user(), "relay", settings.relay().user()))
                .load()
                .migrate();
    }

    /** A pool, as a service has it. */
    DataSource app() {
        return app;
    }

    /** Empties the tables, so that what comes later does not find them larger. */
    void forget() {
        new JdbcTemplate(owner).execute("truncate inbox, outbox");
    }

    @Override
    public void close() {
        app.close();
        server.close();
    }
}

package dev.polystore.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.process.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    static Path directory;

    private static PostgresSettings settings;
    private static Postgres server;

    @BeforeAll
    static void start() {
        settings = PostgresSettings.of(new ServerSettings("postgres-test", directory, Ports.free(), 32), "store");
        server = new Postgres(settings, BinaryCache.ofThisUser(System.out::println));
        server.start();
        server.awaitReady(Duration.ofMinutes(5));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void keepsItsDataAcrossARestart() throws SQLException {
        try (var connection = connect(settings.owner());
                var statement = connection.createStatement()) {
            statement.execute("create table thing (name text)");
            statement.execute("insert into thing values ('kept')");
        }

        server.stop();
        assertThat(Ports.isFree(settings.server().port())).isTrue();
        server.start();
        server.awaitReady(Duration.ofSeconds(60));

        assertThat(read(settings.owner(), "select name from thing")).isEqualTo("kept");
    }

    @Test
    void givesTheAppUserNoRightToCreateTables() throws SQLException {
        try (var connection = connect(settings.app());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void letsTheRelayReadALogicalSlot() throws SQLException {
        assertThat(read(
                        settings.relay(),
                        "select slot_name from pg_create_logical_replication_slot('relay', 'pgoutput')"))
                .isEqualTo("relay");
    }

    @Test
    void boundsTheWalThatAForgottenSlotKeeps() throws SQLException {
        assertThat(read(settings.app(), "show wal_level")).isEqualTo("logical");
        assertThat(read(settings.app(), "show max_slot_wal_keep_size")).isEqualTo("1GB");
        assertThat(read(settings.app(), "show fsync")).isEqualTo("on");
    }

    private String read(Credentials user, String query) throws SQLException {
        try (var connection = connect(user);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect(Credentials user) throws SQLException {
        return DriverManager.getConnection(settings.url(), user.user(), user.password());
    }
}

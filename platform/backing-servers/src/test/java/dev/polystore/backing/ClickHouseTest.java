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

class ClickHouseTest {

    @TempDir
    static Path directory;

    private static ClickHouseSettings settings;
    private static ClickHouse server;

    @BeforeAll
    static void start() {
        settings = ClickHouseSettings.of(new ServerSettings("clickhouse-test", directory, Ports.free(), 512), "store");
        server = new ClickHouse(settings, BinaryCache.ofThisUser(System.out::println));
        server.start();
        server.awaitReady(Duration.ofMinutes(5));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void keepsItsDataAcrossARestart() throws SQLException {
        execute("create table thing (name String) engine = MergeTree order by name");
        execute("insert into thing values ('kept')");

        server.stop();
        server.start();
        server.awaitReady(Duration.ofSeconds(60));

        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("select name from thing")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("kept");
        }
    }

    @Test
    void fillsAViewFromATable() throws SQLException {
        execute("create table source (name String) engine = MergeTree order by name");
        execute("create materialized view names engine = MergeTree order by name as select name from source");
        execute("insert into source values ('seen')");
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("select name from names")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("seen");
        }
    }

    @Test
    void keepsTheServiceInItsOwnDatabase() {
        assertThatThrownBy(() -> execute("create database other")).hasMessageContaining("Not enough privileges");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = connect();
                var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.url(), settings.user().user(), settings.user().password());
    }
}

package dev.polystore.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class RedisTest {

    @TempDir
    static Path directory;

    private static RedisSettings settings;
    private static Redis server;

    @BeforeAll
    static void start() {
        settings = RedisSettings.of(new ServerSettings("redis-test", directory, Ports.free(), 64), "store");
        server = new Redis(settings, BinaryCache.ofThisUser(System.out::println));
        server.start();
        server.awaitReady(Duration.ofMinutes(5));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void keepsItsDataAcrossARestart() {
        try (var client = connect()) {
            client.eval("redis.call('set', KEYS[1], 'kept')", 1, "store:thing");
        }

        server.stop();
        server.start();
        server.awaitReady(Duration.ofSeconds(60));

        try (var client = connect()) {
            assertThat(client.get("store:thing")).isEqualTo("kept");
        }
    }

    @Test
    void keepsTheServiceToItsOwnKeysAndToHarmlessCommands() {
        try (var client = connect()) {
            assertThatThrownBy(() -> client.set("other:thing", "1")).hasMessageContaining("NOPERM");
            assertThatThrownBy(client::flushAll).hasMessageContaining("NOPERM");
        }
    }

    private Jedis connect() {
        return new Jedis(URI.create(settings.url()));
    }
}

package dev.polystore.backing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.process.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenPortTest {

    @TempDir
    Path directory;

    @Test
    void isToldBeforeAnythingIsStarted() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new ServerSettings("redis", directory, other.getLocalPort(), 64);
            var server = new Redis(RedisSettings.of(settings, "store"), BinaryCache.ofThisUser(_ -> {}));
            assertThatThrownBy(server::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("redis did not start: 127.0.0.1:%d is already in use. Log: %s"
                            .formatted(other.getLocalPort(), directory.resolve("server.log")));
        }
    }
}

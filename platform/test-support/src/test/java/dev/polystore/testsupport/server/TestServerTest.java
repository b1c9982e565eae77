package dev.polystore.testsupport.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.backing.RedisSettings;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TestServerTest {

    private final TestServer<RedisSettings> server = TestServers.redis("test-server-test");

    @Test
    void comesBackWhereItWas() throws IOException {
        assertThat(ping()).startsWith("-NOAUTH");

        server.stop();
        assertThatThrownBy(this::ping).isInstanceOf(IOException.class);
        server.start();
        assertThat(ping()).startsWith("-NOAUTH");

        server.kill();
        assertThatThrownBy(this::ping).isInstanceOf(IOException.class);
        server.start();
        assertThat(ping()).startsWith("-NOAUTH");
    }

    private String ping() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.settings().server().port())) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(7), StandardCharsets.US_ASCII);
        }
    }
}

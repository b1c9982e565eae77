package dev.polystore.local.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final Queue<Integer> statuses = new ArrayDeque<>();

    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        api = new Api(List.of("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(statuses.remove(), -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void comesBackWhenAskedTo() {
        statuses.addAll(List.of(429, 503, 429, 202));
        assertThat(api.post("/v1/things", Map.of("name", "lamp")).status()).isEqualTo(202);
        assertThat(statuses).isEmpty();
    }

    @Test
    void takesNoForAnAnswer() {
        statuses.addAll(List.of(409, 200));
        assertThat(api.get("/v1/things").status()).isEqualTo(409);
    }
}

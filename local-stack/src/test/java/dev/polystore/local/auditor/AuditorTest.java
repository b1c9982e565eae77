package dev.polystore.local.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.polystore.local.shop.Api;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever concludes asks for one audit, and for more only while something is under way or wrong. */
class AuditorTest {

    static final Duration LONG = Duration.ofMinutes(1);

    final Queue<String> reports = new ArrayDeque<>();
    final List<String> wishes = new ArrayList<>();
    final HttpServer http = server();
    final Auditor auditor =
            new Auditor(new Api(List.of("http://127.0.0.1:" + http.getAddress().getPort())));

    @BeforeEach
    void start() {
        http.createContext("/v1/audits", this::answer);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void asksOnceIfAllIsWell() {
        reports.add(report(true, 0));

        assertThat(auditor.conclude(LONG).isAtRest()).isTrue();
        assertThat(wishes)
                .singleElement()
                .satisfies(wish -> assertThat(wish)
                        .contains("\"settlingTime\":\"PT0S\"", "\"patience\":\"PT")
                        .doesNotContain("changedSince"));
    }

    @Test
    void asksForWhatWasChangedAtAMomentOrLater() {
        reports.add(report(true, 0));

        auditor.conclude(Instant.parse("2026-11-22T12:00:00Z"), LONG);

        assertThat(wishes)
                .singleElement()
                .satisfies(wish -> assertThat(wish).contains("\"changedSince\":\"2026-11-22T12:00:00Z\""));
    }

    @Test
    void asksAgainWhileSomethingIsUnderWay() {
        reports.add(report(true, 7));
        reports.add(report(false, 0));
        reports.add(report(true, 0));

        assertThat(auditor.conclude(LONG).isAtRest()).isTrue();
        assertThat(wishes).hasSize(3);
    }

    @Test
    void tellsWhatItSawLastWhenItsPatienceIsOver() {
        reports.add(report(false, 1));

        assertThat(auditor.conclude(Duration.ZERO).underWay()).isEqualTo(1);
        assertThat(wishes).hasSize(1);
    }

    private static String report(boolean clean, long underWay) {
        return """
                {"lookedAt": {}, "underWay": %d, "milliseconds": 1, "clean": %s,
                 "invariants": [], "violations": [], "notes": []}
                """.formatted(underWay, clean);
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        wishes.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var answer = reports.remove().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}

package dev.polystore.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.rebuild.Rebuild;
import dev.polystore.analytics.rebuild.State;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Rebuilds as an operator has them. */
@TestComponent
public class RebuildApi {

    private final ServletWebServerApplicationContext server;

    RebuildApi(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    public RestTestClient http() {
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:%d".formatted(server.getWebServer().getPort()))
                .build();
    }

    public ResponseSpec post(String path, Object body) {
        return http().post().uri(path).body(body).exchange();
    }

    public Rebuild request(boolean force) {
        return accepted(post("/v1/rebuilds", Map.of("actor", "ann", "reason", "a drill", "force", force)));
    }

    public Rebuild decide(UUID rebuild, String what) {
        return accepted(
                post("/v1/rebuilds/%s/%s".formatted(rebuild, what), Map.of("actor", "bob", "reason", "saw the rows")));
    }

    public Rebuild get(UUID rebuild) {
        var body = http().get()
                .uri("/v1/rebuilds/{id}", rebuild)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Rebuild.class)
                .getResponseBody();
        assertThat(body).isNotNull();
        return body;
    }

    public Rebuild await(Rebuild rebuild, State state) {
        Awaitility.await().alias(state.name()).atMost(Duration.ofMinutes(3)).until(() -> {
            var now = get(rebuild.id());
            assertThat(now.state().ended() && now.state() != state)
                    .as("%s: %s", now.state(), now.failure())
                    .isFalse();
            return now.state() == state;
        });
        return get(rebuild.id());
    }

    private static Rebuild accepted(ResponseSpec answer) {
        var result = answer.expectStatus().isEqualTo(HttpStatus.ACCEPTED).returnResult(Rebuild.class);
        var rebuild = result.getResponseBody();
        assertThat(rebuild).isNotNull();
        assertThat(result.getResponseHeaders().getLocation()).hasPath("/v1/rebuilds/" + rebuild.id());
        return rebuild;
    }
}

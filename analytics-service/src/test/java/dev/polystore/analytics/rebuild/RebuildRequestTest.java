package dev.polystore.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.RebuildApi;
import dev.polystore.messaging.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ReadModelTest
class RebuildRequestTest {

    @Autowired
    RebuildApi rebuilds;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesASecondOneAndGoesWithoutATraceWhenItIsCancelled() {
        var before = databases();
        var rebuild = rebuilds.request(false);

        problem(rebuilds.post("/v1/rebuilds", Map.of("actor", "eve", "reason", "impatient")), "rebuild-under-way");
        problem(rebuilds.post("/v1/rebuilds/%s/swap".formatted(rebuild.id()), ann()), "wrong-state");

        rebuilds.decide(rebuild.id(), "cancellation");
        rebuilds.await(rebuild, State.CANCELLED);

        assertThat(databases()).isEqualTo(before);
        problem(rebuilds.post("/v1/rebuilds/%s/cancellation".formatted(rebuild.id()), ann()), "wrong-state");
        rebuilds.http()
                .get()
                .uri("/v1/rebuilds?size=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void clearsAwayACopyThatNobodyMakes() {
        jdbc.sql("create database analytics_9999").update();

        await().until(() -> jdbc.sql("select count() from system.databases where name = 'analytics_9999'")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        rebuilds.post("/v1/rebuilds", Map.of("actor", "ann"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:actor-and-reason-required");
        rebuilds.post("/v1/rebuilds", Map.of("actor", "ann", "reason", "x", "forced", true))
                .expectStatus()
                .isBadRequest();
        rebuilds.http()
                .get()
                .uri("/v1/rebuilds/{id}", Ids.next())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:unknown-rebuild");
    }

    private static void problem(ResponseSpec answer, String name) {
        answer.expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:" + name);
    }

    private static Map<String, String> ann() {
        return Map.of("actor", "ann", "reason", "a drill");
    }

    private int databases() {
        return jdbc.sql("select count() from system.databases where name = 'analytics' or name like 'analytics\\\\_%'")
                .query(Integer.class)
                .single();
    }
}

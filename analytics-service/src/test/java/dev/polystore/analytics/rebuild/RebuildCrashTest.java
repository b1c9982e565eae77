package dev.polystore.analytics.rebuild;

import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.analytics.Neighbours;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.RebuildApi;
import dev.polystore.analytics.SampleShop;
import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.analytics.order.OrderHistory;
import dev.polystore.messaging.Ids;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Two instances share a read model; the one that rebuilds it is killed. */
@ReadModelTest
class RebuildCrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    RebuildApi rebuilds;

    @Autowired
    Neighbours neighbours;

    @Autowired
    OrderHistory orders;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path logs;

    @Test
    void leavesTheLiveCopyAsItIsAndNothingBehind() throws Exception {
        neighbours.tell(new SampleShop(11, Instant.parse("2035-05-06T07:00:00Z"), 100).events());
        neighbours.awaitHeard();
        rebuilds.await(rebuilds.request(true), State.COMPLETED);
        var copies = databases();
        var port = freePort();

        Rebuild rebuild;
        try (var other = AnalyticsProcess.start(port, logs.resolve("analytics.log"))) {
            var http = RestTestClient.bindToServer()
                    .baseUrl("http://localhost:" + port)
                    .build();
            rebuild = requestOf(other, http);
            await().atMost(PATIENCE).until(() -> databases().size() > copies.size());
            other.kill();
        }

        assertThat(rebuilds.get(rebuild.id()).state().ended()).isFalse();
        rebuilds.await(rebuild, State.FAILED);
        assertThat(rebuilds.get(rebuild.id()).failure()).contains("died");
        assertThat(databases()).isEqualTo(copies);
        var order = Ids.next();
        neighbours.tell(List.of(placed(order, Ids.next(), null, Instant.now(), new Bought("A-1", 1, euros(1)))));
        neighbours.awaitHeard();
        assertThat(orders.find(order)).isPresent();
        assertThat(rebuilds.await(rebuilds.request(false), State.COMPLETED).tables())
                .allSatisfy(table -> assertThat(table.rebuilt()).isEqualTo(table.live()));
    }

    private static Rebuild requestOf(AnalyticsProcess service, RestTestClient http) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            assertThat(service.isAlive()).isTrue();
            http.get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
            return true;
        });
        var rebuild = http.post()
                .uri("/v1/rebuilds")
                .body(Map.of("actor", "ann", "reason", "about to die"))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.ACCEPTED)
                .returnResult(Rebuild.class)
                .getResponseBody();
        assertThat(rebuild).isNotNull();
        return rebuild;
    }

    private List<String> databases() {
        return jdbc.sql("select name from system.databases where startsWith(name, 'analytics') order by name")
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

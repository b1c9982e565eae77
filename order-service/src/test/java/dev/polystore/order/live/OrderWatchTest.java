package dev.polystore.order.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import dev.polystore.messaging.Ids;
import dev.polystore.order.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Here the database changes by itself, as it does for a replica when another one is at work. */
@ServiceTest
class OrderWatchTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID order = Ids.next();
    private URI events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void placeAnOrder(@LocalServerPort int port) {
        events = URI.create("http://127.0.0.1:%d/v1/orders/%s/events".formatted(port, order));
        jdbc.sql("""
                 insert into orders (id, customer_id, lines, shipping_address, status, cancellation_requested,
                                     history, version)
                 values (:id, :id, '[]', '{}', 'PENDING', false,
                         '[{"version": 1, "kind": "PLACED", "status": "PENDING", "at": "2026-11-22T12:00:00Z"}]', 1)
                 """).param("id", order).update();
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    void showsWhereAnOrderStandsAndEachChangeUntilItRests() throws Exception {
        var seen = new CopyOnWriteArrayList<String>();
        var watching = Thread.startVirtualThread(() -> lines(null).forEach(seen::add));
        await().atMost(ONE_MINUTE).until(() -> seen.stream().anyMatch(line -> line.contains("PLACED")));
        happens(2, "CANCELLATION_REQUESTED", "PENDING");
        happens(3, "REJECTED", "REJECTED");

        assertThat(watching.join(Duration.ofSeconds(20)))
                .as("the stream has ended")
                .isTrue();
        assertThat(seen).filteredOn(line -> line.startsWith("id:")).containsExactly("id:1", "id:2", "id:3");
        assertThat(seen).anyMatch(line -> line.contains("\"reason\":\"OUT_OF_STOCK\""));
    }

    @Test
    void goesOnWhereAClientHasLeftOff() {
        happens(2, "CANCELLATION_REQUESTED", "PENDING");
        happens(3, "REJECTED", "REJECTED");

        assertThat(lines("1")).filteredOn(line -> line.startsWith("id:")).containsExactly("id:2", "id:3");
    }

    @Test
    void tellsABrowserThatHasSeenItAllNotToComeBack() throws Exception {
        happens(2, "REJECTED", "REJECTED");

        assertThat(connect("2").statusCode()).isEqualTo(204);
    }

    @Test
    void forgetsAClientThatHasLeft() throws Exception {
        await().atMost(ONE_MINUTE)
                .untilAsserted(() -> assertThat(watchers()).as("before").isZero());
        var connection = connect(null);
        assertThat(watchers()).isOne();
        connection.body().close();
        await().atMost(ONE_MINUTE).untilAsserted(() -> assertThat(watchers()).isZero());
    }

    @Test
    void showsSignsOfLifeWhileNothingHappens() {
        try (var lines = lines(null)) {
            assertThat(lines.filter(line -> line.equals(":still watching")).limit(2))
                    .hasSize(2);
        }
    }

    private int watchers() {
        return (int) meters.get("orders.watchers").gauge().value();
    }

    private void happens(int version, String kind, String status) {
        jdbc.sql("""
                 update orders
                    set status = :status, version = :version,
                        rejection_reason = case when :status = 'REJECTED' then 'OUT_OF_STOCK' end,
                        history = history || jsonb_build_object('version', :version::int, 'kind', :kind::text,
                                                     'status', :status::text, 'at', '2026-11-22T12:00:01Z'::text)
                  where id = :id
                 """)
                .param("id", order)
                .param("version", version)
                .param("kind", kind)
                .param("status", status)
                .update();
    }

    private Stream<String> lines(String lastEventId) {
        try {
            return connect(lastEventId).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<Stream<String>> connect(String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(events).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return http.send(request.build(), BodyHandlers.ofLines());
    }
}

package dev.polystore.web.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "polystore.web.requests-at-once=2",
            "polystore.web.patience=1ms",
            "spring.mvc.problemdetails.enabled=true",
            "spring.threads.virtual.enabled=true",
            "server.shutdown=immediate",
            "management.endpoints.web.exposure.include=health,metrics"
        })
class AdmissionFilterTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Workshop workshop;

    @Autowired
    private Admission admission;

    @LocalServerPort
    private int port;

    private List<CompletableFuture<HttpResponse<String>>> hanging = List.of();

    @BeforeEach
    void letTwoHang() throws InterruptedException {
        hanging = Stream.generate(() -> http.sendAsync(request("/v1/work"), BodyHandlers.ofString()))
                .limit(2)
                .toList();
        workshop.begun.acquire(2);
    }

    @AfterEach
    void letAllEnd() {
        workshop.mayEnd.release(2);
        hanging.forEach(CompletableFuture::join);
        workshop.mayEnd.drainPermits();
        http.close();
    }

    @Test
    void asksWhoIsOneTooManyToComeBack() throws Exception {
        var answer = get("/v1/work");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 3L);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:polystore:problem:too-many-requests\"", "\"status\":429", "come back");
    }

    @Test
    void doesNotAskAllToComeBackTogether() {
        var seconds = IntStream.range(0, 100)
                .mapToObj(_ -> new TooManyRequests().getHeaders().getFirst("Retry-After"))
                .collect(Collectors.toSet());

        assertThat(seconds).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void letsTheNextInWhenOneIsThrough() throws Exception {
        assertThat(get("/v1/unknown").statusCode()).isEqualTo(429);

        workshop.mayEnd.release();
        await().until(() -> admission.inside() == 1);

        assertThat(get("/v1/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsMeanwhileHowItIs() throws Exception {
        var turnedAway = get("/v1/work");
        assertThat(turnedAway.statusCode()).isEqualTo(429);

        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/metrics/polystore.web.requests.inside").body())
                .contains("\"value\":2.0");
        assertThat(get("/actuator/metrics/polystore.web.requests.turned.away").body())
                .doesNotContain("\"value\":0.0");
    }

    @Test
    void doesNotCountWhoWatches() throws Exception {
        var events = HttpRequest.newBuilder(uri("/v1/events"))
                .header("Accept", TEXT_EVENT_STREAM_VALUE)
                .build();
        try (var stream = http.send(events, BodyHandlers.ofInputStream()).body()) {
            assertThat(stream.read()).isPositive();
            assertThat(admission.inside()).isEqualTo(2);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(uri(path)).build();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

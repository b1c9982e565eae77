package dev.polystore.local.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls one service, patiently: as long as it is away, a request is made again. So all requests must be idempotent. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final String url;
    private final Duration oneAnswer;

    public Api(String url) {
        this(url, ONE_ANSWER);
    }

    /** @param oneAnswer how long to wait for an answer */
    Api(String url, Duration oneAnswer) {
        this.url = url;
        this.oneAnswer = oneAnswer;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(
                request(path).POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /** Posts something that is carried out once, however often it is sent with this key. */
    public Answer post(String path, Object body, String idempotencyKey) {
        var json = JsonMapper.shared().writeValueAsString(body);
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, Object body) {
        return send(
                request(path).PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    /** Puts over whatever version is there. */
    public Answer putOver(String path, Object body) {
        return send(request(path)
                .header("If-Match", "*")
                .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(oneAnswer)
                .header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return attempt(request);
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new ServiceAway(request, e);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static Answer attempt(HttpRequest request) throws IOException {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (AWAY.contains(response.statusCode())) {
                throw new IOException("status " + response.statusCode());
            }
            return answer(response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAway(request, e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var request = response.request().method() + " " + response.request().uri();
        var location = response.headers().firstValue("Location").orElse("");
        return new Answer(request, response.statusCode(), location, json(response.body()));
    }

    private static JsonNode json(String body) {
        return body.isBlank() ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
    }
}

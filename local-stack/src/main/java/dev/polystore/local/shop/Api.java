package dev.polystore.local.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls one service, its replicas in turn, and patiently: as long as nobody answers, or the answer is to come back, a
 * request is made again. So all requests must be idempotent.
 */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Set<Integer> COME_BACK = Set.of(429, 502, 503, 504);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final List<String> replicas;
    private final Duration oneAnswer;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param replicas the addresses of all that run */
    public Api(List<String> replicas) {
        this(replicas, ONE_ANSWER);
    }

    /** @param oneAnswer how long to wait for an answer */
    Api(List<String> replicas, Duration oneAnswer) {
        this.replicas = List.copyOf(replicas);
        this.oneAnswer = oneAnswer;
    }

    public Answer get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    public Answer post(String path, Object body) {
        var json = json(body);
        return send(path, request -> request.POST(json));
    }

    /** Posts something that is carried out once, however often it is sent with this key. */
    public Answer post(String path, Object body, String idempotencyKey) {
        var json = json(body);
        return send(
                path,
                request -> request.header("Idempotency-Key", idempotencyKey).POST(json));
    }

    public Answer put(String path, Object body) {
        var json = json(body);
        return send(path, request -> request.PUT(json));
    }

    /** Puts over whatever version is there. */
    public Answer putOver(String path, Object body) {
        var json = json(body);
        return send(path, request -> request.header("If-Match", "*").PUT(json));
    }

    private Answer send(String path, UnaryOperator<HttpRequest.Builder> what) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var request = what.apply(request(path)).build();
            try {
                return attempt(request);
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new ServiceAway(request, e);
                }
                LockSupport.parkNanos(pause(e).toNanos());
            }
        }
    }

    /** What was asked for, if the service has said so. */
    private static Duration pause(IOException noAnswer) {
        return noAnswer instanceof ComeBack comeBack ? comeBack.after().orElse(PAUSE) : PAUSE;
    }

    private HttpRequest.Builder request(String path) {
        var replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
        return HttpRequest.newBuilder(URI.create(replica + path))
                .timeout(oneAnswer)
                .header("Content-Type", "application/json");
    }

    private static Answer attempt(HttpRequest request) throws IOException {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (COME_BACK.contains(response.statusCode())) {
                throw new ComeBack(response);
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
        return new Answer(request, response.statusCode(), location, parsed(response.body()));
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    private static JsonNode parsed(String body) {
        return body.isBlank() ? MissingNode.getInstance() : JsonMapper.shared().readTree(body);
    }
}

package dev.polystore.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Kept-alive connections to the replicas of a service, which are asked in turn. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final List<String> replicas;
    private final Semaphore connections;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param connections at most; who finds none free waits, and the wait counts */
    public Http(List<String> replicas, int connections) {
        this.replicas = List.copyOf(replicas);
        this.connections = new Semaphore(connections);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    HttpResponse<String> post(String path, String json, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        var replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
        return HttpRequest.newBuilder(URI.create(replica + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        connections.acquire();
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } finally {
            connections.release();
        }
    }
}

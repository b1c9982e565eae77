package dev.polystore.payment.payment.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that answers, or fails to, as a test tells it to; when nothing is left to do it answers as the last time. */
class ProviderStub implements AutoCloseable {

    record Received(String method, String path, String key, String body) {}

    private final HttpServer server;
    private final Queue<HttpHandler> script = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile HttpHandler last = exchange -> answer(exchange, 500, "");

    ProviderStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    ProviderStub answers(int status, String body) {
        return does(exchange -> answer(exchange, status, body));
    }

    ProviderStub answersStatus(String status) {
        return answers(200, "{\"reference\": \"any\", \"status\": \"%s\", \"more\": 1}".formatted(status));
    }

    ProviderStub breaksTheConnection() {
        return does(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.close();
        });
    }

    ProviderStub neverAnswers() {
        return does(_ -> await(closed));
    }

    /** Keeps everyone waiting until the latch is counted down. */
    CountDownLatch answersWhenOpened(String status) {
        var gate = new CountDownLatch(1);
        does(exchange -> {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            await(gate);
            atOnce.decrementAndGet();
            answer(exchange, 200, "{\"status\": \"%s\"}".formatted(status));
        });
        return gate;
    }

    /** Of those who were kept waiting. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    List<Received> received() {
        return received;
    }

    void forget() {
        script.clear();
        received.clear();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private ProviderStub does(HttpHandler handler) {
        script.add(handler);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var next = script.poll();
        if (next != null) {
            last = next;
        }
        last.handle(exchange);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

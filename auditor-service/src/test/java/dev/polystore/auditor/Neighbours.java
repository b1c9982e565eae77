package dev.polystore.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** The services around, as far as the auditor can tell: each answers what a test has it say, and otherwise has nothing. */
final class Neighbours implements AutoCloseable {

    private static final Map<String, String> USUAL = Map.of(
            "/v1/messages/sent", "{\"messages\": []}",
            "/v1/messages/subscriptions", "{\"inbox\": true, \"subscriptions\": []}",
            "/v1/messages/handled", "{\"ids\": []}",
            "/v1/dead-letters", "{\"letters\": [], \"found\": 0}");

    private final HttpServer http;
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final List<String> wishes = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();

    Neighbours() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    String url(String service) {
        return "http://127.0.0.1:%d/%s".formatted(http.getAddress().getPort(), service);
    }

    /**
     * Answers so, if need be one after the other; the last answer stays.
     *
     * @param path of one service, such as {@code order-service/v1/statements/orders}
     */
    void say(String path, String... json) {
        answers.put("/" + path, new ConcurrentLinkedQueue<>(List.of(json)));
    }

    /** From now on the service is there and not able to answer. */
    void fail(String path) {
        say(path, "");
    }

    void saysNothingMore() {
        answers.clear();
        wishes.clear();
        questions.clear();
    }

    /** What was asked there. */
    List<String> questions(String path) {
        return questions.stream()
                .filter(question -> question.startsWith("/" + path + "?"))
                .toList();
    }

    /** Whether all was said but the last. */
    boolean hasSaidAll(String path) {
        var said = answers.get("/" + path);
        return said != null && said.size() == 1;
    }

    /** What was posted, with its path. */
    List<String> wishes() {
        return wishes;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        questions.add(path + "?" + exchange.getRequestURI().getQuery());
        if (exchange.getRequestMethod().equals("POST") && !path.endsWith("/handled")) {
            wishes.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }
        var withoutService = path.substring(path.indexOf('/', 1));
        var usual = USUAL.getOrDefault(withoutService, "{\"items\": []}");
        var answer = next(path).orElse(usual).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.length == 0 ? 500 : 200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Optional<String> next(String path) {
        var said = answers.get(path);
        return said == null ? Optional.empty() : Optional.ofNullable(said.size() > 1 ? said.poll() : said.peek());
    }

    @Override
    public void close() {
        http.stop(0);
    }
}

package dev.polystore.local.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service whether it is ready, and what for it is not. */
final class Readiness {

    private static final int TIMEOUT = 2_000;

    private final URI uri;
    private volatile String detail = "no answer";

    Readiness(int port) {
        uri = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
    }

    boolean up() {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT);
            connection.setReadTimeout(TIMEOUT);
            if (connection.getResponseCode() == 200) {
                connection.getInputStream().close();
                return true;
            }
            detail = notReady(connection);
        } catch (IOException e) {
            detail = "no answer on " + uri;
        }
        return false;
    }

    /** Why the last question was not answered with yes. */
    String detail() {
        return detail;
    }

    private static String notReady(HttpURLConnection connection) throws IOException {
        try (var body = connection.getErrorStream()) {
            JsonNode health = JsonMapper.shared().readTree(body);
            return health.path("components")
                    .propertyStream()
                    .filter(part -> !part.getValue().path("status").asString().equals("UP"))
                    .map(part -> part.getKey() + " is "
                            + part.getValue().path("status").asString())
                    .collect(Collectors.joining(", ", "not ready: ", ""));
        }
    }
}

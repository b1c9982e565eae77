package dev.polystore.backing;

import java.util.Map;

/**
 * A broker that is its own controller.
 *
 * @param controllerPort a second port, which only the broker itself uses
 */
public record KafkaSettings(ServerSettings server, int controllerPort) {

    /** What a service that uses this server finds in its environment. */
    public Map<String, String> environment() {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", server.address());
    }
}

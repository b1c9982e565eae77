package dev.polystore.local.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a service is run.
 *
 * @param heap at most, in megabytes
 * @param after what must be ready before it starts
 */
public record ServiceSettings(String name, int port, int heap, Map<String, String> environment, List<String> after) {

    static ServiceSettings of(String name, int port) {
        var everyService = Map.of("SERVER_ADDRESS", "127.0.0.1", "SERVER_PORT", String.valueOf(port));
        return new ServiceSettings(name, port, 128, everyService, List.of());
    }

    ServiceSettings heap(int megabytes) {
        return new ServiceSettings(name, port, megabytes, environment, after);
    }

    ServiceSettings environment(Map<String, String> more) {
        var all = new TreeMap<>(environment);
        all.putAll(more);
        return new ServiceSettings(name, port, heap, all, after);
    }

    ServiceSettings after(String... components) {
        return new ServiceSettings(name, port, heap, environment, List.of(components));
    }
}

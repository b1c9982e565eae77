package dev.polystore.local.stack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a service is run.
 *
 * @param module whose jar it is; replicas of a service have it in common
 * @param heap at most, in megabytes
 * @param after what must be ready before it starts
 */
public record ServiceSettings(
        String name, String module, int port, int heap, Map<String, String> environment, List<String> after) {

    private static final int BETWEEN_REPLICAS = 10;

    static ServiceSettings of(String name, int port) {
        return new ServiceSettings(name, name, port, 128, Map.of(), List.of())
                .environment(Map.of("SERVER_ADDRESS", "127.0.0.1", "SERVER_PORT", String.valueOf(port)));
    }

    ServiceSettings heap(int megabytes) {
        return new ServiceSettings(name, module, port, megabytes, environment, after);
    }

    ServiceSettings environment(Map<String, String> more) {
        var all = new TreeMap<>(environment);
        all.putAll(more);
        return new ServiceSettings(name, module, port, heap, all, after);
    }

    ServiceSettings after(String... components) {
        return new ServiceSettings(name, module, port, heap, environment, List.of(components));
    }

    /** One more of it, which starts when the first is ready: that one has unpacked the jar and migrated the database. */
    ServiceSettings replica(int number) {
        var itsPort = port + BETWEEN_REPLICAS * (number - 1);
        return new ServiceSettings(name + "-" + number, module, itsPort, heap, environment, List.of(name))
                .environment(Map.of("SERVER_PORT", String.valueOf(itsPort)));
    }
}

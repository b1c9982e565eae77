package dev.polystore.inventory.fulfilment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was found for some orders, and what became of it. */
final class Changes<T> {

    private final Map<UUID, T> found;
    private final Map<UUID, T> changed = new LinkedHashMap<>();

    Changes(Collection<T> found, Function<T, UUID> orderId) {
        this.found = found.stream().collect(Collectors.toMap(orderId, Function.identity()));
    }

    Optional<T> get(UUID orderId) {
        return Optional.ofNullable(changed.getOrDefault(orderId, found.get(orderId)));
    }

    void put(UUID orderId, T value) {
        changed.put(orderId, value);
    }

    List<T> added() {
        return changes(false);
    }

    List<T> updated() {
        return changes(true);
    }

    private List<T> changes(boolean wasThere) {
        return changed.entrySet().stream()
                .filter(change -> found.containsKey(change.getKey()) == wasThere)
                .map(Map.Entry::getValue)
                .toList();
    }
}

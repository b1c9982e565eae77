package dev.polystore.messaging.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** No key ever waits. */
final class NoParkedKeys implements ParkedKeys {

    @Override
    public Set<String> among(String consumer, String topic, Collection<String> keys) {
        return Set.of();
    }

    @Override
    public List<ParkedKey> of(String consumer) {
        return List.of();
    }

    @Override
    public void park(String consumer, String topic, String key, String cause) {}

    @Override
    public <T> Optional<T> whileParked(String consumer, String topic, String key, Supplier<T> action) {
        return Optional.of(action.get());
    }

    @Override
    public void release(String consumer, String topic, String key) {}
}

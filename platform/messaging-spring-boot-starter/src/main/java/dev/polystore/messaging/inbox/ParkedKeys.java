package dev.polystore.messaging.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The keys that wait because one of their messages could not be handled; what follows on them waits too. */
public interface ParkedKeys {

    /** A key that waits. */
    record ParkedKey(String topic, String key, String cause, Instant since) {}

    Set<String> among(String consumer, String topic, Collection<String> keys);

    /** All keys of a consumer that wait, the longest waiting first. */
    List<ParkedKey> of(String consumer);

    /** Makes a key wait from now on; in a transaction of its own. */
    void park(String consumer, String topic, String key, String cause);

    /**
     * Acts while nobody else acts on the key, and nobody frees it.
     *
     * @return empty, without having acted, if the key does not wait
     */
    <T> Optional<T> whileParked(String consumer, String topic, String key, Supplier<T> action);

    /** Frees a key; as the last part of what is done {@link #whileParked}. */
    void release(String consumer, String topic, String key);

    /** For consumers to whom order means nothing: each message is parked alone. */
    static ParkedKeys none() {
        return new NoParkedKeys();
    }
}

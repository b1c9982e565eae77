package dev.polystore.messaging.inbox;

import java.util.Collection;
import java.util.Set;

/** The keys that wait because one of their messages could not be handled; what follows on them waits too. */
public interface ParkedKeys {

    Set<String> among(String consumer, String topic, Collection<String> keys);

    /** Makes a key wait from now on; in a transaction of its own. */
    void park(String consumer, String topic, String key, String cause);

    /** For consumers to whom order means nothing: each message is parked alone. */
    static ParkedKeys none() {
        return new ParkedKeys() {
            @Override
            public Set<String> among(String consumer, String topic, Collection<String> keys) {
                return Set.of();
            }

            @Override
            public void park(String consumer, String topic, String key, String cause) {}
        };
    }
}
